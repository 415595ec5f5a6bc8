package nianbao.parse.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many normative documents a report says were issued, were repealed and are in force. */
final class DocumentStatements {

    private static final String DOCUMENTS = "(?:的)?(?:本(?:级|机关|部门|单位))?(?:行政)?规范性文件(?:目录|数量|总数)?(?:共计|合计|共|为|有)?";
    private static final String ITEMS = "件|个|份|部|项";

    private static final Saying IN_FORCE =
            Saying.counting("现行有效|继续有效", "(?:现行有效|继续有效)" + DOCUMENTS + Quantity.counting(ITEMS));
    private static final Saying ISSUED =
            Saying.counting("制发|制定|印发|出台", "(?:制发|制定印发|制定出台|制定|印发|出台)(?:了)?" + DOCUMENTS + Quantity.counting(ITEMS));
    private static final Saying ISSUED_NUMBER_FIRST = Saying.counting(
            "制发|制定|印发|出台", "(?:制发|制定印发|制定出台|制定|印发|出台)(?:了)?" + Quantity.counting(ITEMS) + "(?:行政)?规范性文件");
    private static final Saying REPEALED =
            Saying.counting("废止", "废止(?:失效)?(?:了)?" + DOCUMENTS + Quantity.counting(ITEMS));
    private static final Saying REPEALED_NUMBER_FIRST =
            Saying.counting("废止", "废止(?:失效)?(?:了)?" + Quantity.counting(ITEMS) + "(?:行政)?规范性文件");

    /** 拟制定, 废止和修改: what is planned, or counted with something else. */
    private static final Pattern NOT_THESE = Pattern.compile("(?:拟|计划|审查|审核|备案|修改|修订|清理|解读|宣布失效|上级)[^,]{0,6}$");

    private final Sentences sentences;
    private final StatementLog log;

    DocumentStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(IN_FORCE, stretch, matcher -> documents(Kind.NORMATIVE_DOCUMENTS_IN_FORCE, matcher, stretch));
        log.each(ISSUED, stretch, matcher -> documents(Kind.NORMATIVE_DOCUMENTS_ISSUED, matcher, stretch));
        log.each(ISSUED_NUMBER_FIRST, stretch, matcher -> documents(Kind.NORMATIVE_DOCUMENTS_ISSUED, matcher, stretch));
        log.each(REPEALED, stretch, matcher -> documents(Kind.NORMATIVE_DOCUMENTS_REPEALED, matcher, stretch));
        log.each(
                REPEALED_NUMBER_FIRST,
                stretch,
                matcher -> documents(Kind.NORMATIVE_DOCUMENTS_REPEALED, matcher, stretch));
    }

    private void documents(Kind kind, Matcher matcher, Span stretch) {
        String clause = sentences.clauseBefore(matcher.start(), stretch);
        if (!NOT_THESE.matcher(clause).find()) {
            log.part(kind, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
        }
    }
}
