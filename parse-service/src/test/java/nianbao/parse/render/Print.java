package nianbao.parse.render;

import java.util.List;
import java.util.Random;
import nianbao.testing.reports.Grid;

/**
 * How a report is set on paper.
 *
 * @param points the size of its letters
 * @param paper inches, width and height
 * @param marginInches on each side
 * @param ruled whether its tables have lines
 * @param rowsBreak whether a row may be cut by the end of a page
 * @param headerAndFooter whether the printer adds date, title and page numbers
 * @param fixed whether the columns have fixed widths, so that long labels wrap
 * @param serif whether its letters have feet
 * @param marks of the page that is printed
 */
record Print(
        double points,
        List<Double> paper,
        double marginInches,
        boolean ruled,
        boolean rowsBreak,
        boolean headerAndFooter,
        boolean fixed,
        boolean serif,
        WebPage.Marks marks) {

    private static final List<Double> SIZES = List.of(10.5, 12.0, 14.0, 16.0);
    private static final List<Double> MARGINS = List.of(0.4, 0.8, 1.1);
    private static final List<Double> UPRIGHT = List.of(8.27, 11.69);
    private static final List<Double> LYING = List.of(11.69, 8.27);

    private static final double POINTS_PER_INCH = 72;

    /** The width of a digit, and what a cell leaves free at its sides, in ems. */
    private static final double DIGIT = 0.62;

    private static final double PADDING = 0.8;

    /** One of the ways, by seed. */
    static Print of(long seed) {
        Random random = new Random(seed * 31 + 5);
        double points = SIZES.get((int) Math.floorMod(seed / 2, (long) SIZES.size()));
        return new Print(
                points,
                points > 12 && random.nextBoolean() || random.nextInt(4) == 0 ? LYING : UPRIGHT,
                MARGINS.get(random.nextInt(MARGINS.size())),
                random.nextInt(3) != 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? WebPage.Marks.PLAIN : WebPage.Marks.WORD);
    }

    /** What to look for in a finding. */
    String name() {
        return String.format(
                "PDF %s pt %s %s%s%s%s %s",
                points,
                paper.equals(LYING) ? "lying" : "upright",
                ruled ? "ruled" : "unruled",
                rowsBreak ? "" : " whole-rows",
                fixed ? " fixed" : "",
                headerAndFooter ? " headed" : "",
                marks);
    }

    /** The page that is printed. */
    String page(GeneratedReport report) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                + report.office().name()
                + "</title><style>\nbody { font: " + points + "pt/1.4 'Noto " + (serif ? "Serif" : "Sans")
                + " CJK SC'; margin: 0 }\nh1 { text-align: center; font-size: 1.6em }\nh2 { font-size: 1.2em }\n"
                + "p { margin: 0.2em 0 }\ntable { border-collapse: collapse; width: 100%;"
                + (fixed ? " table-layout: fixed" : "") + " }\ntd { padding: 0.15em 0.3em; text-align: center;"
                + (ruled ? " border: 1px solid black;" : "") + (rowsBreak ? "" : " break-inside: avoid;") + " }\n"
                + (rowsBreak ? "" : "tr { break-inside: avoid }\n") + sizes(report) + "</style></head>\n<body>\n"
                + WebPage.body(report, marks) + "</body></html>\n";
    }

    /** Tables whose numbers would not fit into their columns are set smaller. */
    private String sizes(GeneratedReport report) {
        List<GeneratedReport.Table> tables = report.parts().stream()
                .filter(GeneratedReport.Table.class::isInstance)
                .map(GeneratedReport.Table.class::cast)
                .toList();
        StringBuilder sizes = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            sizes.append(String.format("table:nth-of-type(%d) td { font-size: %.1fpt }%n", i + 1, size(tables.get(i))));
        }
        return sizes.toString();
    }

    private double size(GeneratedReport.Table table) {
        int columns =
                table.rows().getFirst().stream().mapToInt(Grid.Cell::columns).sum();
        int longest = table.rows().stream()
                .flatMap(List::stream)
                .filter(Grid.Cell::figure)
                .mapToInt(cell -> cell.text().length())
                .max()
                .orElse(1);
        double column = (paper.getFirst() - 2 * marginInches) * POINTS_PER_INCH / columns;
        return Math.min(points, column / (longest * DIGIT + PADDING));
    }
}
