package nianbao.parse.extract.pdf;

import java.util.List;

/**
 * A cell of a table on one page.
 *
 * @param x0 its left edge, in points
 * @param x1 its right edge
 * @param rows how many of the page's rows it spans
 * @param lines what it says
 */
record Cell(double x0, double x1, int rows, List<Line> lines) {

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
        return text().matches("[-+—－–/]{0,2}[\\d,.，０-９\uFFFD ]+|[-—－–/]{1,4}|无|零");
    }
}
