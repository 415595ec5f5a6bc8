package nianbao.testing.render;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.testing.reports.Grid;

/** A report as Markdown. */
enum MarkdownFile {
    /** Strokes part the cells; the places of a merged cell but its first are blank. */
    STROKES {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return stroked(rows, "");
        }
    },
    /** The same, a merged cell's text repeated in each column that it spans, as some converters do. */
    REPEATED {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return stroked(rows, null);
        }
    },
    /** Tables as HTML between Markdown paragraphs. */
    HTML_TABLES {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return WebPage.table(rows, WebPage.Marks.PLAIN);
        }
    };

    abstract String table(List<List<Grid.Cell>> rows);

    byte[] of(GeneratedReport report) {
        return report.parts().stream()
                .map(this::part)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String part(GeneratedReport.Part part) {
        return switch (part) {
            case GeneratedReport.Title title -> "# " + title.text().replace("\n", "\n# ") + "\n";
            case GeneratedReport.Heading heading -> "## " + heading.text() + "\n";
            case GeneratedReport.Paragraph paragraph -> paragraph.text() + "\n";
            case GeneratedReport.Table table -> table(table.rows());
        };
    }

    private static String stroked(List<List<Grid.Cell>> rows, String behind) {
        int width = rows.getFirst().stream().mapToInt(Grid.Cell::columns).sum();
        List<String> lines = rows.stream()
                .map(row ->
                        row.stream().map(cell -> cell(cell, behind)).collect(Collectors.joining(" | ", "| ", " |\n")))
                .toList();
        return lines.getFirst() + "|" + " --- |".repeat(width) + "\n" + String.join("", lines.subList(1, lines.size()));
    }

    /** @param behind what stands in the further columns of a merged cell; null repeats it */
    private static String cell(Grid.Cell cell, String behind) {
        String text = cell.text().replace("\n", "<br>");
        String further = behind == null ? text : behind;
        return cell.columns() == 1
                ? text
                : text + " | " + String.join(" | ", Collections.nCopies(cell.columns() - 1, further));
    }
}
