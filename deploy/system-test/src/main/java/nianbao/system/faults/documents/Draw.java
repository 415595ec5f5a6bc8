package nianbao.system.faults.documents;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;

/** Draws a number for every cell of a form. They agree with each other, but in one report of five for one total that is off. */
final class Draw {

    private static final String TOTAL = "total";

    private final Form form;
    private final Random random;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    private Draw(Form form, Random random) {
        this.form = form;
        this.random = random;
    }

    static Map<String, BigDecimal> figures(Form form, Random random) {
        Draw draw = new Draw(form, random);
        form.paths().forEach(path -> draw.figures.put(path, null)); // the form's order
        draw.proactive();
        draw.requests();
        draw.review();
        if (random.nextInt(5) == 0) {
            draw.slip();
        }
        return draw.figures;
    }

    private void proactive() {
        for (Block block : form.table(TableId.PROACTIVE).blocks()) {
            for (Line row : block.rowLeaves()) {
                for (Line column : block.columnLeaves()) {
                    String path = "proactive." + row.key() + "." + column.key();
                    if (figures.containsKey(path)) {
                        figures.put(path, proactive(column));
                    }
                }
            }
        }
    }

    private BigDecimal proactive(Line column) {
        if (column.decimal()) {
            return BigDecimal.valueOf(1 + random.nextInt(99_999), 2).stripTrailingZeros();
        }
        int drawn = random.nextInt(2_000);
        return BigDecimal.valueOf(column.signed() && random.nextBoolean() ? -1 - drawn : drawn);
    }

    private void requests() {
        Table table = form.table(TableId.REQUESTS);
        List<String> rows = table.rowPaths().toList();
        List<String> outcomes = rows.subList(2, rows.size() - 2);
        for (String column : parts(table)) {
            long handled = 0;
            for (String row : outcomes) {
                handled += put(row, column, count());
            }
            put("requests.totalHandled", column, handled);
            long forward = put("requests.carriedForward", column, count());
            long carriedOver = put("requests.carriedOver", column, Math.min(count(), handled + forward));
            put("requests.newRequests", column, handled + forward - carriedOver);
        }
        rows.forEach(row -> total(row, parts(table)));
    }

    private void review() {
        Table table = form.table(TableId.REVIEW);
        table.rowPaths().forEach(row -> {
            parts(table).forEach(column -> put(row, column, count()));
            total(row, parts(table));
        });
    }

    private void slip() {
        String path = "requests.granted.total";
        figures.put(path, figures.get(path).add(BigDecimal.valueOf(1 + random.nextInt(9))));
    }

    private static List<String> parts(Table table) {
        return table.blocks().getFirst().columnLeaves().stream()
                .map(Line::key)
                .filter(key -> !key.equals(TOTAL))
                .toList();
    }

    private void total(String row, List<String> columns) {
        put(
                row,
                TOTAL,
                columns.stream()
                        .mapToLong(column -> figures.get(row + "." + column).longValueExact())
                        .sum());
    }

    private long put(String row, String column, long number) {
        figures.put(row + "." + column, BigDecimal.valueOf(number));
        return number;
    }

    private long count() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(400);
            case 1 -> random.nextInt(10);
            default -> 0;
        };
    }
}
