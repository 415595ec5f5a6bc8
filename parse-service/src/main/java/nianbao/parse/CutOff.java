package nianbao.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Cells;
import nianbao.model.report.Place;
import nianbao.model.report.Section;
import nianbao.model.report.Span;
import nianbao.parse.table.TableReading;

/**
 * The row that a document ends with, which may be the rest of one: a number that ends where the text ends, without even a line break
 * behind it, may have lost its last digits, and what was deduced from the row's numbers says nothing if others are lost. Where the report
 * breaks off with the row, and none of what the form has behind its tables comes, others may be lost however whole the row looks.
 */
final class CutOff {

    private static final String NOTE = "文件在此处中断，数字可能不全";

    private static final String STROKES = "|｜│";

    /** What stands within a number: behind its last digits, more were to come. */
    private static final String WITHIN_NUMBERS = ".,．，";

    /** The section that every form has behind its tables. */
    private static final int IMPROVEMENTS = 5;

    private final TableReading tables;
    private final String text;
    private final boolean breaksOff;
    private final int end;
    private final int endOfNumber;
    private final Cells cells = new Cells();

    private CutOff(TableReading tables, String text, boolean breaksOff) {
        this.tables = tables;
        this.text = text;
        this.breaksOff = breaksOff;
        this.end = end(text);
        this.endOfNumber = endOfNumber(text);
    }

    /** Where the last characters end that are neither blanks nor the strokes that close a row. */
    private static int end(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || STROKES.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    /** Where the digits end with which the text ends, or the mark within a number behind them; -1 if it does not end so. */
    private static int endOfNumber(String text) {
        int last = text.length() - 1;
        if (last >= 0 && WITHIN_NUMBERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && Character.isDigit(text.charAt(last)) ? last + 1 : -1;
    }

    /** The tables with what may be cut off unreadable. */
    static TableReading marked(TableReading tables, List<Section> sections, String text) {
        boolean breaksOff = sections.stream().noneMatch(section -> section.number() >= IMPROVEMENTS);
        return new CutOff(tables, text, breaksOff).marked();
    }

    private TableReading marked() {
        List<String> paths = pathsAtTheEnd();
        if (paths.isEmpty()) {
            return tables;
        }
        tables.cells().forEach(cells::put);
        boolean openNumber = endOfNumber >= 0;
        boolean isShort = paths.stream()
                .map(cells::get)
                .anyMatch(cell -> cell instanceof Cell.Missing || cell instanceof Cell.Ambiguous);
        // Blank cells in front may be those of the label, and as many values be lost.
        boolean mayBeShifted = cells.get(paths.getFirst()) instanceof Cell.Blank;
        for (String path : paths) {
            Cell cell = cells.get(path);
            boolean deduced = cell instanceof Cell.Inferred || cell instanceof Cell.Ambiguous;
            boolean doubtful = mayBeShifted && cell.number().isPresent()
                    || deduced && (openNumber || isShort || breaksOff)
                    || openNumber && cell.number().isPresent() && endsTheText(path);
            if (doubtful) {
                cells.put(path, new Cell.Unreadable(raw(path, cell), NOTE));
            }
        }
        return new TableReading(
                tables.form(), tables.forms(), cells, tables.units(), tables.places(), tables.remarks());
    }

    /**
     * The cells of the row behind which nothing stands but numbers that are not placed, in the form's order; of table four, whose groups
     * may be set in one line, all.
     */
    private List<String> pathsAtTheEnd() {
        int lastEnd =
                tables.places().values().stream().mapToInt(Place::to).max().orElse(end);
        if (end == 0 || text.substring(Math.min(lastEnd, end), end).codePoints().anyMatch(Character::isLetter)) {
            return List.of();
        }
        Set<String> last = new HashSet<>();
        tables.places().forEach((row, place) -> {
            if (place.to() == lastEnd) {
                last.add(row);
            }
        });
        if (last.isEmpty()) {
            return List.of();
        }
        boolean review = last.stream().anyMatch(CutOff::isOfReview);
        return tables.cells().paths().stream()
                .filter(path -> last.contains(row(path)) || review && isOfReview(path))
                .toList();
    }

    private static String row(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static boolean isOfReview(String path) {
        return path.startsWith(TableId.REVIEW.key() + ".");
    }

    private boolean endsTheText(String path) {
        Span span = span(path);
        return span != null && span.to() == endOfNumber;
    }

    private String raw(String path, Cell cell) {
        return switch (cell) {
            case Cell.Inferred inferred -> inferred.raw();
            case Cell.Ambiguous ambiguous -> ambiguous.raw();
            default -> {
                Span span = span(path);
                yield span == null ? "" : text.substring(span.from(), span.to());
            }
        };
    }

    /** Where a cell stands, or null. */
    private Span span(String path) {
        Place place = tables.places().get(row(path));
        List<String> ofRow = tables.cells().paths().stream()
                .filter(other -> row(other).equals(row(path)))
                .toList();
        boolean placed = place != null && place.cells() != null && place.cells().size() == ofRow.size();
        return placed ? place.cells().get(ofRow.indexOf(path)) : null;
    }
}
