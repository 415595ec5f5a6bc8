package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.parse.text.Condensed;

/** Finds the six sections by what their headings are about, whatever number is printed before them. */
final class SectionFinder {

    /** More places than any report has where a heading could begin: what lies beyond is not searched. */
    private static final int MOST_STARTS = 20_000;

    private static final int MOST = 2_000;
    private static final int LONGEST = 80;

    /** From one entry of a table of contents to the next there is hardly a character more than the headings. */
    private static final int SHORTEST_BODY = 12;

    private static final String HAN_MARK = "(?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?[、.,:])";
    private static final String OTHER_MARK = "(?:\\d{1,2}[、.]|\\([一二三四五六七八九十\\d]{1,2}\\))";

    private static final List<Wording> WORDINGS = List.of(
            new Wording(1, true, "(?:政府信息公开)?(?:工作)?总体(?:工作)?情况"),
            new Wording(1, false, "概述|(?:工作|基本)?概况|工作总体概述|基本情况|总体概述|总体情况概述"),
            new Wording(2, true, "(?:行政机关)?主动公开(?:的)?政府信息(?:的|工作)?情况"),
            new Wording(2, false, "(?:政府信息)?主动公开(?:工作)?(?:的)?情况"),
            new Wording(3, true, "(?:行政机关)?收到(?:和|及)?(?:处理|办理)?政府信息公开申请(?:的)?情况"),
            new Wording(
                    3,
                    false,
                    "(?:政府信息)?依申请公开(?:政府信息)?(?:工作|办理)?(?:的)?情况|(?:政府信息公开)?依?申请(?:公开)?(?:和|、)?不予公开[^。;,]{0,14}?情况|依申请公开、[^。;,]{0,16}?情况|(?:收到和)?(?:处理|办理)?政府信息公开申请(?:处理|办理)?(?:的)?情况"),
            new Wording(
                    4,
                    true,
                    "(?:因)?政府信息公开(?:申请)?(?:工作)?(?:的|被|引起的|引发的)?(?:申请)?行政法?复议(?:、|和|及|与|,)?(?:被)?(?:提起|提出)?行政诉讼(?:的)?情况"),
            new Wording(4, false, "[^。;,:0-9]{0,16}行政法?复议[^。;:0-9]{0,8}?诉讼[^。;:0-9]{0,6}?情况"),
            new Wording(
                    5,
                    true,
                    "(?:政府信息公开)?(?:工作)?(?:中)?存在(?:的)?(?:主要)?(?:困难|问题)(?:和|、|及|与)(?:改进|整改)(?:的)?(?:情况|措施|工作|方向)"),
            new Wording(
                    5,
                    false,
                    "(?:政府信息公开)?(?:工作)?(?:中)?(?:存在)?(?:的)?(?:主要)?(?:困难|问题|不足)[^。;:,0-9]{0,8}(?:改进|整改|打算|措施)(?:情况|措施|办法|打算|思路|意见|方向|计划)?"),
            new Wording(6, true, "其[他它](?:需要|需|应当|应)?(?:予以)?(?:报告|说明)的?(?:重要)?(?:事项|情况|事宜)"),
            new Wording(6, false, "需要(?:报告|说明)的其[他它](?:事项|情况)|其[他它](?:有关)?事项"));

    private static final Pattern HAN = Pattern.compile(HAN_MARK);
    private static final Pattern OTHER = Pattern.compile(OTHER_MARK);

    private record Wording(int number, boolean standard, Pattern words) {
        Wording(int number, boolean standard, String words) {
            this(number, standard, Pattern.compile(words));
        }
    }

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

    SectionFinder(Condensed condensed) {
        this.condensed = condensed;
        this.text = condensed.text();
    }

    /** The headings of the sections, at most one a number, in the order in which they stand. */
    List<Heading> find() {
        List<Heading> all = candidates();
        List<Heading> chosen = new ArrayList<>();
        int after = -1;
        for (int number = 1; number <= 6; number++) {
            Heading best = best(number, all, after);
            if (best != null) {
                if (!chosen.isEmpty()) {
                    chosen.add(chosen.removeLast().endingBefore(best));
                }
                chosen.add(best);
                after = Math.max(best.from(), best.wordsFrom() - 1);
            }
        }
        return chosen;
    }

    private List<Heading> candidates() {
        List<Heading> han = new ArrayList<>();
        List<Heading> others = new ArrayList<>();
        Matcher hanMark = HAN.matcher(text);
        Matcher otherMark = OTHER.matcher(text);
        int starts = 0;
        for (int i = 0; i < text.length() && starts < MOST_STARTS && han.size() + others.size() < MOST; i++) {
            char c = text.charAt(i);
            if ("第一二三四五六七八九十".indexOf(c) >= 0 && lookingAt(hanMark, i)) {
                starts++;
                numbered(han, i, hanMark.end(), 0, 2);
            } else if ((c == '(' || c >= '0' && c <= '9') && lookingAt(otherMark, i)) {
                starts++;
                numbered(others, i, otherMark.end(), 3, 4);
            } else if (condensed.lineBreakBefore(i) || "#*".indexOf(text.charAt(i - 1)) >= 0) {
                starts++;
                bare(han, i);
            }
        }
        boolean hanStyle = han.stream().anyMatch(heading -> heading.from() != heading.wordsFrom());
        if (!hanStyle) {
            han.addAll(others);
            han.sort(Comparator.comparingInt(Heading::from));
        }
        return han;
    }

    private void numbered(List<Heading> found, int from, int wordsFrom, int standardRank, int otherRank) {
        for (Wording wording : WORDINGS) {
            int rank = wording.standard() ? standardRank : otherRank;
            Matcher words = wording.words().matcher(text);
            if (startsHere(from, rank) && lookingAt(words, wordsFrom)) {
                found.add(new Heading(wording.number(), rank, from, wordsFrom, words.end()));
            }
        }
    }

    /** Headings without a number stand alone on their line. */
    private void bare(List<Heading> found, int from) {
        for (Wording wording : WORDINGS) {
            Matcher words = wording.words().matcher(text);
            if (lookingAt(words, from) && (condensed.lineBreakBefore(words.end()) || text.charAt(words.end()) == '*')) {
                found.add(new Heading(wording.number(), wording.standard() ? 1 : 4, from, from, words.end()));
            }
        }
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
