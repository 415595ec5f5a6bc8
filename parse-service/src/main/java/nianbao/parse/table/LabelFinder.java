package nianbao.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.form.Line;

/** Finds where the labels of a form stand in a strip, whatever style their numbers are in. */
final class LabelFinder {

    /** The number of an item as the form prints it. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\(?[一二三四五六七八九十]{1,2}[)、]|\\d\\.)");

    private static final String NUMERALS = "一二三四五六七八九十";

    private static final char FIRST_LETTER = 'A';

    /** The shortest label that is looked for without its number anywhere. */
    private static final int SHORTEST = 4;

    /** No report prints a label more often; a text that does is none. */
    private static final int MOST = 2_000;

    /** The forms' labels as they stand in a strip, with what they are without their numbers. */
    private static final Map<String, Wording> WORDINGS = new ConcurrentHashMap<>();

    private final Strip strip;
    private final String line;

    /** A label whole and without its number. */
    record Wording(String whole, String words) {
        static Wording of(String label) {
            String whole = Strip.normal(label);
            Matcher number = NUMBER.matcher(whole);
            return new Wording(whole, number.lookingAt() ? whole.substring(number.end()) : whole);
        }
    }

    /** A line of a form with its labels as they stand in a strip. */
    record Wanted(Line line, List<Wording> labels) {}

    LabelFinder(Strip strip) {
        this.strip = strip;
        this.line = strip.line();
    }

    /** All places of the labels of these lines in the strip's order; of overlapping ones of a line the longest. */
    List<Occurrence> find(List<Wanted> lines) {
        List<Occurrence> found = new ArrayList<>();
        for (Wanted wanted : lines) {
            List<Occurrence> ofLine = new ArrayList<>();
            for (Wording label : wanted.labels()) {
                find(wanted.line(), label, ofLine);
            }
            found.addAll(withoutOverlaps(ofLine));
        }
        found.sort(LabelFinder::inOrder);
        return found;
    }

    private static int inOrder(Occurrence a, Occurrence b) {
        return a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(b.to(), a.to());
    }

    /** By their ends; of two with the same the one that begins first, then the whole one. */
    private static int byEnds(Occurrence a, Occurrence b) {
        if (a.to() != b.to()) {
            return Integer.compare(a.to(), b.to());
        }
        return a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Boolean.compare(b.whole(), a.whole());
    }

    /** Lines of a form, to be looked for in many strips. */
    static List<Wanted> wanted(Stream<Line> lines) {
        return lines.map(line -> new Wanted(
                        line, line.labels().stream().map(LabelFinder::wording).toList()))
                .toList();
    }

    /** A label of a form as it stands in a strip. */
    static Wording wording(String label) {
        Wording known = WORDINGS.get(label); // most often; computeIfAbsent takes a lock
        return known == null ? WORDINGS.computeIfAbsent(label, Wording::of) : known;
    }

    private void find(Line wanted, Wording label, List<Occurrence> found) {
        String words = label.words();
        boolean numbered = words.length() < label.whole().length();
        int count = 0;
        for (int at = strip.firstOf(words, 0);
                at >= 0 && count < MOST;
                at = strip.firstOf(words, at + words.length())) {
            int to = at + words.length();
            int from = numbered ? beforeNumber(at) : at;
            boolean fillsCell = fillsCell(from, to);
            boolean whole = !numbered || from < at || fillsCell;
            boolean longEnough = words.length() >= SHORTEST;
            if (longEnough || !numbered || endsHere(to) && (whole || strip.beginsLine(from) && isDigit(to))) {
                found.add(new Occurrence(wanted, from, to, whole));
                count++;
            }
        }
    }

    /** Where the number begins that stands before the words of a label; where these begin if there is none. */
    private int beforeNumber(int words) {
        boolean ended = words > 0 && endsNumber(line.charAt(words - 1));
        int last = ended ? words - 2 : words - 1;
        if (last < 0) {
            return words;
        }
        if (isCircled(line.charAt(last)) && (!ended || "、.".indexOf(line.charAt(words - 1)) >= 0)) {
            return last;
        }
        if (!ended) {
            return words;
        }
        boolean numeral = NUMERALS.indexOf(line.charAt(last)) >= 0;
        if (!numeral && !isDigit(last)) {
            return words;
        }
        int first = numeral && last > 0 && NUMERALS.indexOf(line.charAt(last - 1)) >= 0 ? last - 1 : last;
        return first > 0 && line.charAt(first - 1) == '(' ? first - 1 : first;
    }

    private static boolean endsNumber(char c) {
        return c == ')' || c == '、' || c == '.' || c == ':';
    }

    /** ① and ⒈, (一) and ㈠ and ㊀ in one character. */
    private static boolean isCircled(char c) {
        return c >= '\u2460' && c <= '\u249B' || c >= '\u3220' && c <= '\u3229' || c >= '\u3280' && c <= '\u3289';
    }

    /** Whether a short label is no part of a longer word. */
    private boolean endsHere(int to) {
        return to == line.length() || strip.owner(to) != strip.owner(to - 1) || line.charAt(to) < FIRST_LETTER;
    }

    private boolean isDigit(int at) {
        return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    private boolean fillsCell(int from, int to) {
        int owner = strip.owner(from);
        return strip.pieces().get(owner).isCell()
                && strip.owner(to - 1) == owner
                && (from == 0 || strip.owner(from - 1) != owner)
                && (to == line.length() || strip.owner(to) != owner);
    }

    private static List<Occurrence> withoutOverlaps(List<Occurrence> found) {
        if (found.size() < 2) {
            return found;
        }
        found.sort(LabelFinder::byEnds);
        List<Occurrence> kept = new ArrayList<>();
        for (Occurrence next : found) {
            while (!kept.isEmpty()
                    && kept.getLast().from() >= next.from()
                    && kept.getLast().to() < next.to()) {
                kept.removeLast();
            }
            if (kept.isEmpty() || kept.getLast().to() <= next.from()) {
                kept.add(next);
            }
        }
        return kept;
    }
}
