package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import nianbao.parse.text.CharSet;
import nianbao.parse.text.Condensed;

/** Finds the six sections by what their headings are about, whatever number is printed before them. */
final class SectionFinder {

    /** More places than any report has where a heading could begin: what lies beyond is not searched. */
    private static final int MOST_STARTS = 20_000;

    private static final int IMPROVEMENTS = 5;
    private static final int MOST = 2_000;
    private static final int LONGEST = 80;

    /** From one entry of a table of contents to the next there is hardly a character more than the headings. */
    private static final int SHORTEST_BODY = 12;

    private static final List<Integer> TABLES = List.of(2, 3, 4);

    /** Elsewhere than the form has it, a section is known by the form's words behind any number, or by others behind 一、. */
    private static final int LEAST_SURE_OUT_OF_ORDER = 3;

    /** What the number of a heading may begin with. */
    private static final CharSet OPENERS = CharSet.of("第一二三四五六七八九十壹贰叁肆伍陆柒捌ⅠⅡⅢⅣⅤⅥⅦⅧ(0123456789");

    /**
     * A heading found.
     *
     * @param number the section's number
     * @param rank how sure it is, 0 best
     * @param from where it begins in the condensed text, number included
     * @param wordsFrom where its words begin
     * @param to where it ends
     */
    record Heading(int number, int rank, int from, int wordsFrom, int to) {

        /** The same, no longer than to where the next one begins: loose wordings reach beyond their line. */
        Heading endingBefore(Heading next) {
            return new Heading(number, rank, from, wordsFrom, Math.min(to, next.from));
        }
    }

    private final Condensed condensed;
    private final String text;

    /** One for each of the wordings. */
    private final Matcher[] words;

    SectionFinder(Condensed condensed) {
        this.condensed = condensed;
        this.text = condensed.text();
        this.words = SectionWording.ALL.stream()
                .map(wording -> wording.words().matcher(text))
                .toArray(Matcher[]::new);
    }

    /** The headings of the sections, at most one a number but for those that the form does not ask for, in the order in which they stand. */
    List<Heading> find() {
        List<Heading> all = new ArrayList<>();
        List<Heading> lesser = new ArrayList<>();
        candidates(all, lesser);
        List<Heading> chosen = new ArrayList<>();
        int after = -1;
        for (int number = 1; number <= 6; number++) {
            Heading best = best(number, all, after);
            if (best == null && number == IMPROVEMENTS && !chosen.isEmpty()) {
                best = lost(lesser, after, best(number + 1, all, after));
            }
            if (best != null) {
                chosen.add(best);
                after = Math.max(best.from(), best.wordsFrom() - 1);
            }
        }
        addOutOfOrder(chosen, all);
        addOthers(chosen, all);
        chosen.sort(Comparator.comparingInt(Heading::from));
        for (int i = 0; i + 1 < chosen.size(); i++) {
            chosen.set(i, chosen.get(i).endingBefore(chosen.get(i + 1)));
        }
        return chosen;
    }

    /** Of a section whose heading is gone the first subheading may be left. */
    private static Heading lost(List<Heading> lesser, int after, Heading next) {
        return lesser.stream()
                .filter(heading -> heading.number() == IMPROVEMENTS
                        && heading.from() > after
                        && (next == null || heading.from() < next.from()))
                .findFirst()
                .orElse(null);
    }

    /** Adds those that stand elsewhere than the form has them: the problems before the tables, or the tables in an annex at the end. */
    private static void addOutOfOrder(List<Heading> chosen, List<Heading> all) {
        List<Heading> sure = outsideContents(all).stream()
                .filter(heading -> heading.rank() <= LEAST_SURE_OUT_OF_ORDER)
                .toList();
        for (int number = 1; number <= 6; number++) {
            int wanted = number;
            Heading best = best(number, sure, -1);
            if (best != null
                    && chosen.stream().noneMatch(other -> other.number() == wanted || other.from() == best.from())) {
                chosen.add(best);
            }
        }
    }

    /** All but those of a table of contents or a list of annexes, where hardly anything stands between the headings of the three tables. */
    private static List<Heading> outsideContents(List<Heading> all) {
        List<Heading> outside = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).from() - all.get(i - 1).to() >= SHORTEST_BODY) {
                List<Heading> run = all.subList(from, i);
                if (!run.stream().map(Heading::number).toList().containsAll(TABLES)) {
                    outside.addAll(run);
                }
                from = i;
            }
        }
        return outside;
    }

    /** Adds the sections that the form does not ask for, behind the first that it does. */
    private static void addOthers(List<Heading> chosen, List<Heading> all) {
        if (chosen.isEmpty()) {
            return;
        }
        int first = chosen.getFirst().from();
        List<Heading> others = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Heading heading = all.get(i);
            boolean free = chosen.stream().noneMatch(other -> other.from() == heading.from());
            boolean again = others.stream().anyMatch(other -> other.from() == heading.from());
            if (heading.number() == 0 && heading.from() > first && free && !again && hasBody(i, all)) {
                others.add(heading);
            }
        }
        chosen.addAll(others);
    }

    /** All places where a heading may stand; lesser ones, (一) and 1., count as such only where there are no others. */
    private void candidates(List<Heading> all, List<Heading> lesser) {
        HeadingNumber number = new HeadingNumber(text);
        int starts = 0;
        int nextLine = 0;
        char before = 0;
        for (int i = 0; i < text.length() && starts < MOST_STARTS && all.size() + lesser.size() < MOST; i++) {
            char c = text.charAt(i);
            nextLine = nextLine < i ? condensed.nextLineBreak(i - 1) : nextLine;
            boolean beginsLine = i == nextLine || before == '#' || before == '*';
            before = c;
            int main = OPENERS.has(c) ? number.mainEnd(i) : -1;
            int other = main < 0 && OPENERS.has(c) ? number.lesserEnd(i) : -1;
            if (main >= 0) {
                starts++;
                numbered(all, i, main, 0, 2);
                i = main - 1;
                before = text.charAt(i);
            } else if (other >= 0 && !endsLineAsDigit(c, i)) {
                starts++;
                numbered(lesser, i, other, 3, 4);
            } else if (c == '附' && i == nextLine && number.annexEnd(i) >= 0) {
                starts++;
                numbered(all, i, number.annexEnd(i), 1, 4);
            } else if (beginsLine) {
                starts++;
                if (maySay(c)) {
                    bare(all, i, number.unmarkedEnd(i));
                }
            }
        }
        if (all.stream().allMatch(heading -> heading.from() == heading.wordsFrom())) {
            lesser.stream().filter(heading -> heading.number() > 0).forEach(all::add);
            all.sort(Comparator.comparingInt(Heading::from));
        }
    }

    private void numbered(List<Heading> found, int from, int wordsFrom, int standardRank, int otherRank) {
        boolean standardStarts = startsHere(from, standardRank);
        boolean otherStarts = startsHere(from, otherRank);
        if (!standardStarts && !otherStarts) {
            return;
        }
        int ahead = Math.min(text.length(), wordsFrom + LONGEST);
        if (wordsFrom == ahead) {
            return;
        }
        for (int i : SectionWording.beginningWith(text.charAt(wordsFrom))) {
            SectionWording wording = SectionWording.ALL.get(i);
            int rank = wording.standard() ? standardRank : otherRank;
            boolean starts = wording.alone()
                    ? condensed.lineBreakBefore(from)
                    : wording.standard() ? standardStarts : otherStarts;
            if (!starts || !wording.mayBeIn(condensed.words(), wordsFrom, ahead)) {
                continue;
            }
            boolean said = wording.alone() ? fillsLine(words[i], wordsFrom) : lookingAt(words[i], wordsFrom);
            if (said) {
                found.add(new Heading(wording.number(), rank, from, wordsFrom, words[i].end()));
            }
        }
    }

    /** The last digit of a line and the first of the next are no number: 10 above 3. is not 03. */
    private boolean endsLineAsDigit(char c, int at) {
        return c >= '0' && c <= '9' && condensed.lineBreakBefore(at + 1);
    }

    /** Whether a heading may begin with that character: Chinese, or the first digit of a year. */
    private static boolean maySay(char c) {
        return c >= '\u4e00' || c == '2';
    }

    /** Headings without a number, or with one that lacks its mark, stand alone on their line. */
    private void bare(List<Heading> found, int from, int wordsFrom) {
        int lineEnd = condensed.nextLineBreak(from);
        if (lineEnd - from > LONGEST || wordsFrom == text.length()) {
            return;
        }
        for (int i : SectionWording.beginningWith(text.charAt(wordsFrom))) {
            SectionWording wording = SectionWording.ALL.get(i);
            boolean said = wording.number() > 0
                    && !wording.alone()
                    && wording.mayBeIn(condensed.words(), from, lineEnd)
                    && lookingAt(words[i], wordsFrom)
                    && (condensed.lineBreakBefore(words[i].end()) || text.charAt(words[i].end()) == '*');
            if (said) {
                found.add(new Heading(wording.number(), wording.standard() ? 1 : 4, from, wordsFrom, words[i].end()));
            }
        }
    }

    private boolean fillsLine(Matcher matcher, int from) {
        int to = condensed.nextLineBreak(from);
        return to - from <= LONGEST && matcher.region(Math.min(from, to), to).matches();
    }

    private boolean lookingAt(Matcher matcher, int from) {
        return matcher.region(from, Math.min(text.length(), from + LONGEST)).lookingAt();
    }

    /**
     * A number opens a heading at a line's beginning, behind a blank, or behind the end of a sentence or of a
     * table; one in the form's own words needs less of that.
     */
    private boolean startsHere(int from, int rank) {
        if (condensed.gapBefore(from)) {
            return true;
        }
        char before = text.charAt(from - 1);
        if (rank == 0) {
            return "、,《一二三四五六七八九十第".indexOf(before) < 0;
        }
        return "。.!?;:)]#*|>〕》\"".indexOf(before) >= 0 || before >= '0' && before <= '9';
    }

    /** The best heading of that number behind that position: by rank, then one with a text of its own, then the first. */
    private static Heading best(int number, List<Heading> all, int after) {
        Heading best = null;
        boolean bestHasBody = false;
        for (int i = 0; i < all.size(); i++) {
            Heading heading = all.get(i);
            if (heading.number() != number || heading.from() <= after) {
                continue;
            }
            boolean hasBody = hasBody(i, all);
            if (best == null
                    || heading.rank() < best.rank()
                    || heading.rank() == best.rank() && hasBody && !bestHasBody) {
                best = heading;
                bestHasBody = hasBody;
            }
        }
        return best;
    }

    private static boolean hasBody(int index, List<Heading> all) {
        int end = all.get(index).to();
        for (int i = index + 1; i < all.size(); i++) {
            if (all.get(i).from() >= end) {
                return all.get(i).from() - end >= SHORTEST_BODY;
            }
        }
        return true;
    }
}
