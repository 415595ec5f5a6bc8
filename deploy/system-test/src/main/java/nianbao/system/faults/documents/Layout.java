package nianbao.system.faults.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.testing.reports.Grid;

/** How a report is set, after habits of real ones. */
enum Layout {
    /** A row a line, cells apart by tabs. */
    ROWS("text/plain", StandardCharsets.UTF_8),
    /** A cell a line, rows apart by empty lines. */
    CELLS("text/plain", StandardCharsets.UTF_8),
    /** The same in the encoding of older systems. */
    CELLS_GB("text/plain", Charset.forName("GB18030")),
    /** A web page. */
    PAGE("text/html", StandardCharsets.UTF_8);

    private final String mediaType;
    private final Charset charset;

    Layout(String mediaType, Charset charset) {
        this.mediaType = mediaType;
        this.charset = charset;
    }

    /** What a producer would say it is. */
    String mediaType() {
        return mediaType;
    }

    Charset charset() {
        return charset;
    }

    String title(String text) {
        return this == PAGE ? "<h1>" + text + "</h1>\n" : text + "\n\n";
    }

    String heading(String text) {
        return this == PAGE ? "<h2>" + text + "</h2>\n" : text + "\n\n";
    }

    String paragraph(String text) {
        return this == PAGE ? "<p>" + text + "</p>\n" : text + "\n\n";
    }

    String table(List<List<Grid.Cell>> rows) {
        return switch (this) {
            case ROWS -> joined(rows, Layout::row);
            case CELLS, CELLS_GB -> joined(rows, Layout::cells);
            case PAGE -> "<table border=\"1\">\n" + joined(rows, Layout::markup) + "</table>\n";
        };
    }

    /** The whole of what the body's parts make. */
    String document(String title, String body) {
        return this == PAGE
                ? "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title + "</title></head>\n<body>\n"
                        + body + "</body></html>\n"
                : body;
    }

    private static String joined(
            List<List<Grid.Cell>> rows, java.util.function.Function<List<Grid.Cell>, String> rendered) {
        return rows.stream().map(rendered).collect(Collectors.joining()) + "\n";
    }

    private static String row(List<Grid.Cell> cells) {
        return cells.stream().map(Grid.Cell::text).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String cells(List<Grid.Cell> cells) {
        return cells.stream().map(cell -> "\t" + cell.text() + "\n").collect(Collectors.joining("", "", "\n"));
    }

    private static String markup(List<Grid.Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.isCovered())
                .map(cell ->
                        "<td colspan=\"%d\" rowspan=\"%d\">%s</td>".formatted(cell.columns(), cell.rows(), cell.text()))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
