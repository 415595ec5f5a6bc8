package nianbao.parse.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many reviews and lawsuits about disclosure a report names; 未发生 and the like say zero. */
final class ReviewStatements {

    private static final String CASES = "件|起|宗|份|条|例|次";
    private static final String ABOUT_DISCLOSURE =
            "[因由对我局委县市区镇本单位机关就针有关涉及与政府信息公开申请依工作事项而引起发导致产生的被提出或和及、等方面案件答复一起宗例任何举报投诉的]{0,30}?";
    private static final String NONE = "(?:未(?:曾)?(?:收到|接到|发生|产生|出现|引发|引起|有|因|涉及|被)|没有(?:收到|接到|发生|产生|出现|因|被)?|无)";
    private static final Saying NO_REVIEW = Saying.plain("未|没有|无", NONE + ABOUT_DISCLOSURE + "行政复议(?:申请|案件|情况|事项)?")
            .needing("行政复议");
    private static final Saying NO_LAWSUIT = Saying.plain(
                    "未|没有|无", NONE + ABOUT_DISCLOSURE + "(?:行政复议)?" + ABOUT_DISCLOSURE + "行政诉讼(?:的)?(?:申请|案件|情况|事项)?")
            .needing("行政诉讼");
    private static final Saying REVIEWS =
            Saying.counting("行政复议", "行政复议(?:申请|案件|案)?(?:数量|数)?(?:共计|合计|共|为|有)?" + Quantity.counting(CASES));
    private static final Saying REVIEWS_NUMBER_FIRST = Saying.counting(
                    "收到|发生|涉及|接到|有",
                    "(?:收到|发生|涉及|接到|有)(?:了)?" + Quantity.counting(CASES) + "[^。;!?,\\d]{0,24}?行政复议(?!决定|、|和|及)")
            .needing("行政复议");
    private static final Saying LAWSUITS =
            Saying.counting("行政诉讼", "行政诉讼(?:案件|案)?(?:数量|数)?(?:共计|合计|共|为|有)?" + Quantity.counting(CASES));
    private static final Saying LAWSUITS_NUMBER_FIRST = Saying.counting(
                    "收到|发生|涉及|接到|有", "(?:收到|发生|涉及|接到|有)(?:了)?" + Quantity.counting(CASES) + "[^。;!?,\\d复]{0,24}?行政诉讼")
            .needing("行政诉讼");
    /** A judicial bureau also counts the reviews and lawsuits it handles for others, next to what it disclosed. */
    private static final Pattern ABOUT_DISCLOSED = Pattern.compile(
            "(?:信息|政务|申请)公开(?:的)?(?:工作|申请|答复|案件|事项|行为|类)*[^。]{0,40}$|依申请公开[^。]{0,80}$|公开[^。]{0,30}行政(?:复议|诉讼)[^。]{0,30}。?[^。]{0,30}$");

    private static final Pattern OUTCOME = Pattern.compile("纠错|纠正|败诉|撤销|违法|改判|维持|审结|结转|未结");
    private static final Pattern BOTH = Pattern.compile("行政复议(?:申请|案件)?(?:、|和|及|与|或|以及)?(?:被)?(?:提起)?(?:的)?$");

    private final Sentences sentences;
    private final StatementLog log;

    ReviewStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(NO_REVIEW, stretch, matcher -> noCase(Kind.RECONSIDERATIONS, matcher, stretch));
        log.each(NO_LAWSUIT, stretch, matcher -> noCase(Kind.LAWSUITS, matcher, stretch));
        log.each(REVIEWS, stretch, matcher -> cases(Kind.RECONSIDERATIONS, matcher, stretch));
        log.each(REVIEWS_NUMBER_FIRST, stretch, matcher -> cases(Kind.RECONSIDERATIONS, matcher, stretch));
        log.each(LAWSUITS, stretch, matcher -> cases(Kind.LAWSUITS, matcher, stretch));
        log.each(LAWSUITS_NUMBER_FIRST, stretch, matcher -> cases(Kind.LAWSUITS, matcher, stretch));
    }

    private void noCase(Kind kind, Matcher matcher, Span stretch) {
        if (!OUTCOME.matcher(sentences.after(matcher.end(), 12, stretch)).find()) {
            log.none(kind, matcher, stretch);
        }
    }

    private void cases(Kind kind, Matcher matcher, Span stretch) {
        Quantity quantity = Quantity.of(matcher);
        String before = sentences.before(matcher.start(), 16, stretch);
        String sentence = sentences.sentenceBefore(matcher.start(), stretch);
        String closely = sentence.substring(Math.max(0, sentence.length() - 12));
        // One number for reviews and lawsuits together says nothing of either, unless it is zero.
        boolean both = kind == Kind.LAWSUITS && BOTH.matcher(before).find();
        boolean aboutDisclosure = ABOUT_DISCLOSED
                .matcher(sentences.before(matcher.start(), 120, stretch) + matcher.group())
                .find();
        if (aboutDisclosure
                && !OUTCOME.matcher(closely).find()
                && (!both || quantity.value().signum() == 0)) {
            log.total(kind, quantity, matcher.start(), matcher.end(), stretch);
            if (both) {
                log.total(Kind.RECONSIDERATIONS, quantity, matcher.start(), matcher.end(), stretch);
            }
        }
    }
}
