package nianbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;

/** Figures of tables three and four that agree with each other, drawn at random: most cells small or zero, as in life. */
final class RandomReports {

    private final Random random;
    private final Map<String, Long> numbers = new TreeMap<>();

    private RandomReports(Random random) {
        this.random = random;
    }

    static Map<String, Long> consistent(FormVersion version, Random random) {
        RandomReports draw = new RandomReports(random);
        draw.requests(Form.of(version).table(TableId.REQUESTS));
        draw.review(Form.of(version).table(TableId.REVIEW));
        return draw.numbers;
    }

    static ReportBuilder report(FormVersion version, Map<String, Long> numbers) {
        ReportBuilder report = version == FormVersion.FORM_2021 ? ReportBuilder.of2021() : ReportBuilder.of2019();
        numbers.forEach((path, number) -> report.cell(path, new Cell.Read(BigDecimal.valueOf(number))));
        return report;
    }

    private void requests(Table table) {
        List<String> rows = table.rowPaths().toList();
        List<String> columns = parts(table);
        List<String> outcomes = rows.subList(2, rows.size() - 2);
        for (String column : columns) {
            long handled = 0;
            for (String row : outcomes) {
                handled += put(row, column, count());
            }
            put("requests.totalHandled", column, handled);
            long forward = put("requests.carriedForward", column, count());
            long carriedOver = put("requests.carriedOver", column, Math.min(count(), handled + forward));
            put("requests.newRequests", column, handled + forward - carriedOver);
        }
        rows.forEach(row -> total(row, columns));
    }

    private void review(Table table) {
        table.rowPaths().forEach(row -> {
            parts(table).forEach(column -> put(row, column, count()));
            total(row, parts(table));
        });
    }

    private static List<String> parts(Table table) {
        return table.blocks().getFirst().columnLeaves().stream()
                .map(Line::key)
                .filter(key -> !key.equals("total"))
                .toList();
    }

    private void total(String row, List<String> columns) {
        put(
                row,
                "total",
                columns.stream()
                        .mapToLong(column -> numbers.get(row + "." + column))
                        .sum());
    }

    private long put(String row, String column, long number) {
        numbers.put(row + "." + column, number);
        return number;
    }

    private long count() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(1_000);
            case 1, 2 -> random.nextInt(10);
            default -> 0;
        };
    }
}
