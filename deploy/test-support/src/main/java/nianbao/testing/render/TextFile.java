package nianbao.testing.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
                    .map(row -> row.stream().map(TextFile::tabbed).collect(Collectors.joining("\t", "", "\n")))
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
    /** A row a line, a stroke behind each cell; a merged cell's further places are strokes with nothing before them. */
    STROKES {
        @Override
        String table(List<List<Grid.Cell>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> oneLine(cell) + " " + "|".repeat(cell.columns()) + " ")
                            .collect(Collectors.joining())
                            .stripTrailing())
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    },
    /** A row a line, its cells apart by as many blanks as bring the next one below that of the row above, and two at least. */
    COLUMNS {
        private static final int WIDTH = 12;

        @Override
        String table(List<List<Grid.Cell>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(this::padded)
                            .collect(Collectors.joining())
                            .stripTrailing())
                    .collect(Collectors.joining("\n", "", "\n"));
        }

        private String padded(Grid.Cell cell) {
            String text = oneLine(cell);
            int wide = (int) text.chars().filter(c -> c > 0xFF).count();
            return text + " ".repeat(Math.max(2, cell.columns() * WIDTH - text.length() - wide));
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
    },
    /** The same over several pages: their numbers stand between the rows. */
    PAGED {
        private static final int LINES = 9;

        @Override
        String table(List<List<Grid.Cell>> rows) {
            List<String> lines = FLOWED.table(rows).lines().toList();
            StringBuilder paged = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                paged.append(lines.get(i)).append('\n');
                paged.append(i % LINES == LINES - 1 ? "- " + (3 + i / LINES) + " -\n" : "");
            }
            return paged.toString();
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
        cells.addAll(Collections.nCopies(cell.columns() - 1, ""));
        return String.join("\t", cells);
    }

    private static String oneLine(Grid.Cell cell) {
        return cell.text().replace("\n", "");
    }
}
