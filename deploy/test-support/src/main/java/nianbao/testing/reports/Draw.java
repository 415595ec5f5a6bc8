package nianbao.testing.reports;

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

/** Draws a number for every cell of a form; they agree with each other. Of some offices none has many digits, of others some have seven. */
public final class Draw {

    private static final String TOTAL = "total";
    private static final int MOST_DIGITS = 7;
    private static final int MOST_DECIMALS = 6;

    private final Form form;
    private final Random random;
    private final int digits;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    private Draw(Form form, Random random) {
        this.form = form;
        this.random = random;
        this.digits = 1 + random.nextInt(MOST_DIGITS);
    }

    /** Numbers by their paths, in the form's order, none of them null. */
    public static Map<String, BigDecimal> figures(Form form, Random random) {
        Draw draw = new Draw(form, random);
        form.paths().forEach(path -> draw.figures.put(path, null)); // the form's order
        draw.proactive();
        draw.requests();
        draw.review();
        return draw.figures;
    }

    private void proactive() {
        for (Block block : form.table(TableId.PROACTIVE).blocks()) {
            for (Line row : block.rowLeaves()) {
                for (Line column : block.columnLeaves()) {
                    figures.put("proactive." + row.key() + "." + column.key(), proactive(column));
                }
            }
        }
    }

    private BigDecimal proactive(Line column) {
        long drawn = upTo(random.nextInt(digits + 1));
        if (column.decimal()) {
            return plain(BigDecimal.valueOf(drawn, random.nextInt(MOST_DECIMALS + 1)));
        }
        return BigDecimal.valueOf(column.signed() && random.nextBoolean() ? -drawn : drawn);
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
        return switch (random.nextInt(40)) {
            case 0 -> upTo(digits);
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> upTo(Math.min(digits, 3));
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> upTo(1);
            default -> 0;
        };
    }

    private long upTo(int digits) {
        return random.nextInt((int) Math.pow(10, digits));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
