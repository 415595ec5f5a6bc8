package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.report.Span;

/**
 * Tables drawn with lines, of box-drawing characters or of + and -. Their rules are taken out; where rules part the rows, the lines
 * between two of them become one row of cells between strokes.
 */
final class BoxTable {

    private static final Pattern RULE = Pattern.compile("[\\u2500-\\u257F+=|\\-\\s]+");
    private static final Pattern DRAWN = Pattern.compile("[\\u2500-\\u257F+]");
    private static final Pattern RUN = Pattern.compile("[─━═┄┅┈┉╌╍=\\-]{2}");
    private static final Pattern CORNERS = Pattern.compile("[├-╋╠-╬┌-┛╔-╝]");
    private static final Pattern HORIZONTALS = Pattern.compile("[─━═┄┅┈┉╌╍]+");

    /** A row of a report's table has no more lines; what has more are rows without rules between them. */
    private static final int TALLEST_ROW = 6;

    private final String text;
    private final StringBuilder flat = new StringBuilder();
    private final List<List<Span>> groups = new ArrayList<>();
    private boolean inTable;

    private BoxTable(String text) {
        this.text = text;
    }

    /** The text with such tables as rows of cells between strokes; all else as it was. */
    static String flattened(String text) {
        boolean drawn = text.contains("+-") || text.contains("+=") || holdsBoxDrawing(text);
        return drawn ? new BoxTable(text).flattened() : text;
    }

    private static boolean holdsBoxDrawing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u2500' && text.charAt(i) <= '\u257F') {
                return true;
            }
        }
        return false;
    }

    private String flattened() {
        for (Span line : Lines.of(text)) {
            String words = text.substring(line.from(), line.to());
            if (isRule(words)) {
                inTable = true;
                groups.add(new ArrayList<>());
            } else if (inTable
                    && StrokeRow.of(text, line).strokes() > 1
                    && !HORIZONTALS.matcher(words).find()) {
                groups.getLast().add(line);
            } else {
                end();
                flat.append(withoutRule(words));
                if (line.to() < text.length()) {
                    flat.append(text.charAt(line.to()));
                }
            }
        }
        end();
        return flat.toString();
    }

    private static boolean isRule(String words) {
        return RULE.matcher(words).matches()
                && DRAWN.matcher(words).find()
                && RUN.matcher(words).find();
    }

    /** A line under some columns alone: the words of the others stay. */
    private static String withoutRule(String words) {
        return HORIZONTALS.matcher(words).find() && CORNERS.matcher(words).find()
                ? CORNERS.matcher(HORIZONTALS.matcher(words).replaceAll("")).replaceAll("|")
                : words;
    }

    private void end() {
        List<List<Span>> rows =
                groups.stream().filter(group -> !group.isEmpty()).toList();
        boolean ruled = rows.size() > 1 && rows.stream().allMatch(this::isOneRow);
        for (List<Span> row : rows) {
            if (ruled) {
                flat.append(oneRow(row)).append('\n');
            } else {
                row.forEach(line -> flat.append(text, line.from(), line.to()).append('\n'));
            }
        }
        groups.clear();
        inTable = false;
    }

    /**
     * Whether the lines are one row: as many cells in each, and no column has figures in two of them, unless the lower one holds figures
     * alone below words: a number that was broken up, whose pieces come out in one cell.
     */
    private boolean isOneRow(List<Span> lines) {
        if (lines.size() == 1) {
            return true;
        }
        int columns = cells(lines.getFirst()).size();
        if (lines.size() > TALLEST_ROW
                || !lines.stream().allMatch(line -> cells(line).size() == columns)) {
            return false;
        }
        boolean[] figures = new boolean[columns];
        for (Span line : lines) {
            List<String> words = cells(line).stream().map(this::words).toList();
            boolean first = line.equals(lines.getFirst());
            if (words.stream().allMatch(cell -> cell.isEmpty() || isFigure(cell))) {
                if (first) {
                    return false;
                }
                continue;
            }
            for (int column = 0; column < columns; column++) {
                boolean figure = isFigure(words.get(column));
                if (figure && figures[column]) {
                    return false;
                }
                figures[column] |= figure;
            }
        }
        return true;
    }

    private static boolean isFigure(String cell) {
        return !cell.isEmpty() && cell.chars().noneMatch(Character::isLetter);
    }

    private String oneRow(List<Span> lines) {
        if (lines.size() == 1) {
            return text.substring(lines.getFirst().from(), lines.getFirst().to());
        }
        StringBuilder row = new StringBuilder("|");
        for (int column = 0; column < cells(lines.getFirst()).size(); column++) {
            int at = column;
            List<String> pieces = lines.stream()
                    .map(line -> words(cells(line).get(at)))
                    .filter(piece -> !piece.isEmpty())
                    .toList();
            row.append(String.join(" ", pieces)).append('|');
        }
        return row.toString();
    }

    private List<Span> cells(Span line) {
        return StrokeRow.of(text, line).cells();
    }

    private String words(Span cell) {
        Span bare = Lines.trimmed(text, cell);
        return text.substring(bare.from(), bare.to());
    }
}
