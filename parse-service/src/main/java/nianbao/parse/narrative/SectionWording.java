package nianbao.parse.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.parse.text.WordIndex;

/**
 * How a section's heading is worded, its number left out.
 *
 * @param number the section: one to six, 0 for one that the form does not ask for
 * @param standard whether these are the form's own words, which nothing but a heading says
 * @param alone whether the heading has to stand alone on its line, since a sentence may begin so
 * @param begins the characters that they may begin with, a year aside; none where that may be any
 * @param holds words of which they hold one, for a quick look
 * @param words the words
 */
record SectionWording(int number, boolean standard, boolean alone, String begins, List<String> holds, Pattern words) {

    /** 2021年主动公开政府信息情况. */
    private static final String YEAR = "(?:20\\d\\d年度?的?)?";

    /** What the table of a section in an annex is called. */
    private static final String IN_ANNEX = "(?:(?:统计)?表)?";

    private static final String YEAR_BEGINS = "2";
    private static final String ANY = "";

    static final List<SectionWording> ALL = List.of(
            standard(1, "政工总", "总体", "(?:政府信息公开|政务公开)?(?:工作)?总体(?:工作)?情况"),
            other(1, "政工概基总", "概述|概况|基本情况", "(?:政府信息公开)?(?:工作)?(?:概述|概况)|工作总体概述|基本情况|总体概述|总体情况概述"),
            standard(2, "行主", "主动公开", "(?:行政机关)?主动公开(?:的)?政府信息(?:的|工作)?情况" + IN_ANNEX),
            other(2, "政主", "主动公开", "(?:政府信息)?主动公开(?:工作)?(?:的)?情况"),
            standard(3, "行收", "申请", "(?:行政机关)?收到(?:和|及)?(?:处理|办理)?政府信息公开申请(?:的)?情况" + IN_ANNEX),
            other(
                    3,
                    "政依申收处办",
                    "申请",
                    "(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:和|及|与|、)不予公开[^。;,]{0,14}?情况"
                            + "|(?:政府信息)?依申请公开(?:政府信息)?(?:工作|办理)?(?:的)?情况"
                            + "|(?:政府信息公开)?依?申请(?:公开)?(?:和|、)?不予公开[^。;,]{0,14}?情况|依申请公开、[^。;,]{0,16}?情况"
                            + "|(?:收到和)?(?:处理|办理)?政府信息公开申请(?:处理|办理)?(?:的)?情况"),
            standard(
                    4,
                    "因政",
                    "复议",
                    "(?:因)?政府信息公开(?:申请)?(?:工作)?(?:的|被|引起的|引发的)?(?:申请)?行政法?复议(?:、|和|及|与|,)?(?:被)?(?:提起|提出)?行政诉讼(?:的)?情况"
                            + IN_ANNEX),
            other(4, ANY, "复议", "[^。;,:0-9一二三四五六七]{0,16}(?:行政法?)?复议[^。;:0-9]{0,8}?诉讼[^。;:0-9]{0,6}?情况"),
            standard(
                    5,
                    "政工中存",
                    "存在",
                    "(?:政府信息公开)?(?:工作)?(?:中)?存在(?:的)?(?:主要)?(?:困难|问题)(?:和|、|及|与|的)(?:改进|整改)(?:的)?(?:情况|措施|工作|方向)"),
            other(
                    5,
                    "政工中存的主困问不",
                    "困难|问题|不足",
                    "(?:政府信息公开)?(?:工作)?(?:中)?(?:存在)?(?:的)?(?:主要)?(?:困难|问题|不足)[^。;:,0-9]{0,8}(?:改进|整改|打算|措施)(?:情况|措施|办法|打算|思路|意见|方向|计划)?"),
            alone(5, "政工中存", "存在", "(?:政府信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?(?:困难|问题|不足)"),
            standard(6, "其", "其", "其[他它](?:需要|需|应当|应)?(?:予以)?(?:报告|说明)的?(?:重要)?(?:事项|情况|事宜)"),
            other(6, "需其", "其", "需要(?:报告|说明)的其[他它](?:事项|情况)|其[他它](?:有关)?事项"),
            other(
                    0,
                    ANY,
                    "收费|附表|统计表|工作人员|审批",
                    "(?:政府信息公开)?(?:的)?收费(?:及|和|、)减免(?:的)?情况|说明(?:与|和|及)?附表|[^。;,:0-9]{0,24}信息公开(?:工作)?情况统计表|工作人员[^。;:,0-9]{0,16}情况|审批事项及处理情况"),
            alone(
                    0,
                    ANY,
                    "情况|工作|说明|附表|统计表|建设|管理|保障|措施|支出|机制|制度",
                    "(?!本年新收|上年结转|本年度办理|结转下年)[^。;,:!?()0-9|]{1,22}(?:情况|工作|说明|附表|统计表|建设|管理|保障|措施|支出|机制|制度)"));

    private static final int[] OF_ANY = which(wording -> wording.begins.equals(ANY));

    /** What others begin with, in order; and of each of them the indexes. */
    private static final char[] BEGINNINGS = beginnings();

    private static final int[][] BY_BEGINNING = IntStream.range(0, BEGINNINGS.length)
            .mapToObj(i -> which(wording -> wording.mayBegin(BEGINNINGS[i])))
            .toArray(int[][]::new);

    private static SectionWording standard(int number, String begins, String holds, String words) {
        return new SectionWording(number, true, false, begins, several(holds), Pattern.compile(YEAR + words));
    }

    private static SectionWording other(int number, String begins, String holds, String words) {
        return new SectionWording(
                number, false, false, begins, several(holds), Pattern.compile(YEAR + "(?:" + words + ")"));
    }

    private static SectionWording alone(int number, String begins, String holds, String words) {
        return new SectionWording(number, false, true, begins, several(holds), Pattern.compile(YEAR + words));
    }

    private static List<String> several(String words) {
        return List.of(words.split("\\|"));
    }

    /** The indexes, in {@link #ALL}, of the wordings that may begin with that character: of most only those that may begin with any. */
    static int[] beginningWith(char c) {
        int known = Arrays.binarySearch(BEGINNINGS, c);
        return known < 0 ? OF_ANY : BY_BEGINNING[known];
    }

    private static char[] beginnings() {
        String all = ALL.stream().map(SectionWording::begins).collect(Collectors.joining());
        return (YEAR_BEGINS + all)
                .chars()
                .distinct()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toCharArray();
    }

    private boolean mayBegin(char c) {
        return begins.equals(ANY) || (YEAR_BEGINS + begins).indexOf(c) >= 0;
    }

    private static int[] which(Predicate<SectionWording> wanted) {
        return IntStream.range(0, ALL.size())
                .filter(i -> wanted.test(ALL.get(i)))
                .toArray();
    }

    /** Whether a heading so worded may stand in that stretch of text. */
    boolean mayBeIn(WordIndex text, int from, int to) {
        for (String word : holds) {
            if (text.first(word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}
