package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.report.Span;

/**
 * Columns without strokes or tabs: lines that two and more blanks, commas or semicolons part into as many cells each, a column of words and
 * columns of figures; also a single line that commas part so. Whatever is not plainly so stays running text.
 */
final class AlignedColumns {

    private static final int FEWEST_LINES = 2;
    private static final int FEWEST_FIGURES = 5;
    private static final int LONGEST_LINE = 400;
    private static final Pattern FIGURE = Pattern.compile(
            "[+\\-－]?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,18})(?:[.．]\\d{1,10})?(?:万元|元|件|条|宗|项|起|份|个|次)?|[-—－/]{1,3}|无|零|",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What parts the cells. */
    private enum Separator {
        BLANKS(' ', 3, Integer.MAX_VALUE),
        COMMA(',', 2, 2),
        WIDE_COMMA('，', 2, 3),
        SEMICOLON(';', 2, 3),
        WIDE_SEMICOLON('；', 2, 3);

        private final char mark;
        private final int fewestColumns;

        /** As many columns are enough for a row without another beside it. */
        private final int fewestAlone;

        Separator(char mark, int fewestColumns, int fewestAlone) {
            this.mark = mark;
            this.fewestColumns = fewestColumns;
            this.fewestAlone = fewestAlone;
        }

        /** Whether it stands in a line at all: in most lines of running text it does not. */
        boolean mayPart(String text, Span line) {
            if (this != BLANKS) {
                return text.indexOf(mark, line.from(), line.to()) >= 0;
            }
            for (int i = line.from(); i + 1 < line.to(); i++) {
                if (Lines.isBlank(text.charAt(i)) && Lines.isBlank(text.charAt(i + 1))) {
                    return true;
                }
            }
            return false;
        }
    }

    private final String text;
    private final List<Span> lines;

    AlignedColumns(String text, List<Span> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The cells of the lines from that one on, a list a line; empty where they are no columns. */
    List<List<Span>> from(int line) {
        for (Separator separator : Separator.values()) {
            List<List<Span>> rows = rows(line, separator);
            boolean alone =
                    rows.size() == 1 && rows.getFirst().size() >= separator.fewestAlone && isRow(rows.getFirst());
            if (alone || rows.size() >= FEWEST_LINES) {
                return rows;
            }
        }
        return Stream.of(Separator.values())
                .filter(separator -> separator != Separator.BLANKS && separator.mayPart(text, lines.get(line)))
                .map(separator -> cells(lines.get(line), separator))
                .filter(this::isFigures)
                .map(List::of)
                .findFirst()
                .orElse(List.of());
    }

    /** Whether marks part figures alone, more of them than any number has groups of three digits. */
    private boolean isFigures(List<Span> cells) {
        return cells.size() >= FEWEST_FIGURES
                && cells.stream().allMatch(this::isFigure)
                && cells.stream().skip(1).anyMatch(cell -> cell.to() - cell.from() != 3);
    }

    /** One line of headers may come first; the others begin with words, and the rest of them are figures. */
    private List<List<Span>> rows(int line, Separator separator) {
        List<List<Span>> rows = new ArrayList<>();
        if (!separator.mayPart(text, lines.get(line))) {
            return rows;
        }
        List<Span> first = cells(lines.get(line), separator);
        if (first.size() < separator.fewestColumns || !isRow(first) && !isBlankRow(first) && !isHeader(first)) {
            return rows;
        }
        rows.add(first);
        for (int i = line + 1; i < lines.size(); i++) {
            List<Span> next = cells(lines.get(i), separator);
            if (next.size() != first.size() || !isRow(next) && !isBlankRow(next)) {
                break;
            }
            rows.add(next);
        }
        return rows.stream().anyMatch(this::isRow) ? rows : List.of();
    }

    /** Words and behind them figures, not all of them blank. */
    private boolean isRow(List<Span> cells) {
        int labels = labels(cells);
        List<Span> figures = cells.subList(labels, cells.size());
        return labels > 0
                && figures.stream().allMatch(this::isFigure)
                && figures.stream().anyMatch(cell -> !isBlank(cell));
    }

    /** A label alone, with all its cells blank: a row beside others. */
    private boolean isBlankRow(List<Span> cells) {
        int labels = labels(cells);
        return labels > 0
                && labels < cells.size()
                && cells.stream().skip(labels).allMatch(AlignedColumns::isBlank);
    }

    /** How many cells at the beginning are words: several where that of a group stands before, which is blank in the group's other rows. */
    private int labels(List<Span> cells) {
        int labels = 0;
        for (int i = 0; i < cells.size() && (isWords(cells.get(i)) || isBlank(cells.get(i))); i++) {
            labels = isWords(cells.get(i)) ? i + 1 : labels;
        }
        return labels;
    }

    private static boolean isBlank(Span cell) {
        return cell.from() == cell.to();
    }

    private boolean isHeader(List<Span> cells) {
        return cells.stream().allMatch(this::isWords);
    }

    /** Words that end in no figure of their own: it would be the row's first value. */
    private boolean isWords(Span cell) {
        return cell.from() < cell.to()
                && !isFigure(cell)
                && !Character.isDigit(text.charAt(cell.to() - 1))
                && text.substring(cell.from(), cell.to()).chars().noneMatch(c -> "。；|｜\t".indexOf(c) >= 0);
    }

    private boolean isFigure(Span cell) {
        return FIGURE.matcher(text.substring(cell.from(), cell.to())).matches();
    }

    private List<Span> cells(Span line, Separator separator) {
        Span bare = Lines.trimmed(text, line);
        if (bare.to() - bare.from() > LONGEST_LINE) {
            return List.of();
        }
        return separator == Separator.BLANKS ? betweenBlanks(bare) : betweenMarks(bare, separator.mark);
    }

    /** A mark between quotation marks, as in "12,345", parts no cells. */
    private List<Span> betweenMarks(Span line, char mark) {
        List<Span> cells = new ArrayList<>();
        int from = line.from();
        boolean quoted = false;
        for (int i = line.from(); i < line.to(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == mark && !quoted) {
                cells.add(unquoted(new Span(from, i)));
                from = i + 1;
            }
        }
        cells.add(unquoted(new Span(from, line.to())));
        return cells;
    }

    private List<Span> betweenBlanks(Span line) {
        List<Span> cells = new ArrayList<>();
        int from = line.from();
        for (int i = line.from(); i < line.to(); i++) {
            int end = i;
            while (end < line.to() && Lines.isBlank(text.charAt(end))) {
                end++;
            }
            if (end - i >= 2) {
                cells.add(new Span(from, i));
                from = end;
            }
            i = Math.max(i, end - 1);
        }
        cells.add(new Span(from, line.to()));
        return cells;
    }

    private Span unquoted(Span cell) {
        Span bare = Lines.trimmed(text, cell);
        boolean quoted =
                bare.to() - bare.from() > 1 && text.charAt(bare.from()) == '"' && text.charAt(bare.to() - 1) == '"';
        return quoted ? Lines.trimmed(text, new Span(bare.from() + 1, bare.to() - 1)) : bare;
    }
}
