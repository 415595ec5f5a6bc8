package nianbao.parse.extract.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell of a table on one page.
 *
 * @param x0 its left edge, in points
 * @param x1 its right edge
 * @param rows how many of the page's rows it spans
 * @param lines what it says
 */
record Cell(double x0, double x1, int rows, List<Line> lines) {

    private static final Pattern FIGURE =
            Pattern.compile("[-+—－–/]{0,2}[\\d,.，０-９\uFFFD \n]+(?:万元|[元件条宗项起份个])?(?:（[\\d*]{1,3}）)?|[-—－–/]{1,4}|无|零");

    Cell {
        lines = List.copyOf(lines);
    }

    String text() {
        return Line.joined(lines);
    }

    boolean isBlank() {
        return lines.isEmpty();
    }

    boolean isFigure() {
        return isFigure(text());
    }

    /** Whether these words are what stands in a cell of figures. */
    static boolean isFigure(String words) {
        return FIGURE.matcher(words).matches();
    }
}
