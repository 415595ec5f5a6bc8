package nianbao.testing.render;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import nianbao.testing.reports.Grid;

/**
 * How a report is set on paper.
 *
 * @param points the size of its letters; tables whose numbers would not fit into their columns are set smaller, unless they are cut off
 * @param paper inches, width and height
 * @param marginInches on each side
 * @param rules the lines of its tables
 * @param cut what cuts them off
 * @param looks further habits, as style sheets
 * @param footer what the printer adds to each page
 * @param marks of the page that is printed
 */
public record Print(
        double points,
        List<Double> paper,
        double marginInches,
        Rules rules,
        Cut cut,
        List<Look> looks,
        Footer footer,
        WebPage.Marks marks) {

    /** The lines of a table. */
    public enum Rules {
        FULL("td { border: 1px solid black }"),
        HAIR("td { border: 0.4px solid #555 }"),
        DOTTED("td { border: 1px dotted black }"),
        DOUBLE("table { border-collapse: separate } td { border: 1px solid black }"),
        SHADED("td { background: #eef } table { border-collapse: separate; border-spacing: 2px }"),
        HORIZONTAL("td { border-bottom: 1px solid black; border-top: 1px solid black }"),
        FRAME("table { border: 1px solid black }"),
        NONE("");

        private final String style;

        Rules(String style) {
            this.style = style;
        }
    }

    /** What cuts a table that is larger than its place. */
    enum Cut {
        NOTHING(""),
        /** The page: the browser prints smaller what is too wide, but not that much. */
        PAGE("table { width: 260% }"),
        /** The part of the page that the text stands in. */
        COLUMN("body { overflow-x: clip } table { width: 130% }"),
        /** Each cell its own words. */
        CELL("table { table-layout: fixed } td { overflow: hidden }");

        private final String style;

        Cut(String style) {
            this.style = style;
        }
    }

    /** A habit of setting. */
    public enum Look {
        WHOLE_ROWS("tr, td { break-inside: avoid }"),
        FIXED("table { table-layout: fixed }"),
        SERIF("body { font-family: 'Noto Serif CJK SC' }"),
        RIGHT("td { text-align: right }"),
        LEFT("td { text-align: left }"),
        TOP("td { vertical-align: top }"),
        BOTTOM("td { vertical-align: bottom }"),
        TIGHT("td { padding: 0 1px; line-height: 1.05 }"),
        WIDE("td { padding: 0.5em; line-height: 1.7 }"),
        BOLD("td { font-weight: bold }"),
        SPREAD("td { text-align: justify; text-align-last: justify }"),
        VERTICAL("td[rowspan]:not([rowspan='2']):not([rowspan='3']) { writing-mode: vertical-rl }"),
        LATIN_DIGITS("td { font-family: 'DejaVu Serif', 'Liberation Serif', 'Noto Serif CJK SC' }");

        private final String style;

        Look(String style) {
            this.style = style;
        }
    }

    /** What the printer adds. */
    public enum Footer {
        NONE,
        /** Date, title, address and page numbers in the corners. */
        BROWSER,
        /** The number of the page between dashes, as offices print it. */
        NUMBERS
    }

    private static final List<Double> SIZES = List.of(10.5, 12.0, 14.0, 16.0);
    private static final List<Double> MARGINS = List.of(0.4, 0.8, 1.1);
    private static final List<Double> UPRIGHT = List.of(8.27, 11.69);
    private static final List<Double> LYING = List.of(11.69, 8.27);
    private static final double POINTS_PER_INCH = 72;

    /** The width of a digit, and what a cell leaves free at its sides, in ems. */
    private static final double DIGIT = 0.66;

    private static final double PADDING = 1.1;

    /** One of the ways, by seed: sizes and lines take turns, the rest is drawn. */
    public static Print of(long seed) {
        Random random = new Random(seed * 31 + 5);
        double points = SIZES.get((int) Math.floorMod(seed / 2, (long) SIZES.size()));
        Rules rules = random.nextInt(2) == 0
                ? Rules.FULL
                : Rules.values()[(int) Math.floorMod(seed, (long) Rules.values().length)];
        return new Print(
                points,
                points > 12 && random.nextBoolean() || random.nextInt(4) == 0 ? LYING : UPRIGHT,
                MARGINS.get(random.nextInt(MARGINS.size())),
                rules,
                Cut.NOTHING,
                List.of(Look.values()).stream()
                        .filter(look -> random.nextInt(look == Look.FIXED || look == Look.WHOLE_ROWS ? 2 : 5) == 0)
                        .toList(),
                Footer.values()[random.nextInt(Footer.values().length)],
                random.nextBoolean() ? WebPage.Marks.PLAIN : WebPage.Marks.WORD);
    }

    /** The same with its tables cut off, in one of the ways by seed. */
    public Print cutOff(long seed) {
        Cut by = Cut.values()[1 + (int) Math.floorMod(seed, Cut.values().length - 1L)];
        return new Print(points, paper, marginInches, rules, by, looks, footer, marks);
    }

    /** What to look for in a finding. */
    public String name() {
        return String.format(
                "PDF %s pt %s %s %s %s %s %s",
                points, paper.equals(LYING) ? "LYING" : "UPRIGHT", rules, cut, footer, marks, looks);
    }

    /** The page that is printed. */
    public String page(GeneratedReport report) {
        StringBuilder styles = new StringBuilder("body { font: " + points + "pt/1.4 'Noto Sans CJK SC'; margin: 0 }\n"
                + "h1 { text-align: center; font-size: 1.6em }\nh2 { font-size: 1.2em }\np { margin: 0.2em 0; text-indent: 2em }\n"
                + "table { border-collapse: collapse; width: 100% }\ntd { padding: 0.15em 0.3em; text-align: center }\n"
                + "td p { text-align: inherit !important; text-indent: 0 }\n");
        styles.append(rules.style).append('\n').append(cut.style).append('\n');
        looks.forEach(look -> styles.append(look.style).append('\n'));
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
                + report.office().name() + "</title><style>\n" + styles + sizes(report) + "</style></head>\n<body>\n"
                + WebPage.body(report, marks) + "</body></html>\n";
    }

    private String sizes(GeneratedReport report) {
        List<GeneratedReport.Table> tables = report.parts().stream()
                .filter(GeneratedReport.Table.class::isInstance)
                .map(GeneratedReport.Table.class::cast)
                .toList();
        StringBuilder sizes = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            sizes.append(String.format(
                    Locale.ROOT, "table:nth-of-type(%d) td { font-size: %.1fpt }%n", i + 1, size(tables.get(i))));
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
        if (cut != Cut.NOTHING) {
            return points;
        }
        double column = (paper.getFirst() - 2 * marginInches) * POINTS_PER_INCH / columns;
        return Math.min(points, column / (longest * DIGIT + PADDING));
    }
}
