package nianbao.parse.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.testing.reports.Grid;

/** A report as plain text, as it comes out of copying, conversion and extraction. */
enum TextFile {
    /** A row a line, cells apart by tabs, places that a cell above covers left blank. */
    ROWS {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(TextFile::tabbed)
                            .collect(Collectors.joining("\t", "", "\n")))
                    .collect(Collectors.joining());
        }
    },
    /** A cell a line behind a tab, rows apart by empty lines; covered places are not there. */
    CELLS {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .filter(cell -> !cell.isCovered())
                            .map(cell -> "\t" + oneLine(cell) + "\n")
                            .collect(Collectors.joining("", "", "\n")))
                    .collect(Collectors.joining());
        }
    },
    /** Running text: what stands in a row stands in a line, parted by a blank. */
    FLOWED {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .filter(cell -> !cell.text().isEmpty())
                            .map(TextFile::oneLine)
                            .collect(Collectors.joining(" ", "", "\n")))
                    .collect(Collectors.joining());
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
            case GeneratedReport.Title title -> title.text() + "\n";
            case GeneratedReport.Heading heading -> heading.text() + "\n";
            case GeneratedReport.Paragraph paragraph -> "　　" + paragraph.text() + "\n";
            case GeneratedReport.Table table -> table(table.rows());
        };
    }

    private static String tabbed(Grid.Cell cell) {
        List<String> cells = new ArrayList<>(List.of(oneLine(cell)));
        cells.addAll(java.util.Collections.nCopies(cell.columns() - 1, ""));
        return String.join("\t", cells);
    }

    private static String oneLine(Grid.Cell cell) {
        return cell.text().replace("\n", "");
    }
}
