package nianbao.parse.narrative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many suggestions of deputies and proposals of the consultative conference a report says were handled. */
final class ProposalStatements {

    private static final String ITEMS = "件|条|份|个|项";
    private static final String VERBS = "承办|办理|办结|办复|答复|收到|主办|接收|公开";
    private static final String COUNTED = "(?:办理结果|答复|复文)?(?:总数|数量|数)?(?:共计|合计|总计|共|为)?";

    private static final Saying SUGGESTIONS = Saying.counting(
                    "人大代表|代表",
                    "(?<!重点|联名|闭会)(?:人大)?代表(?:的)?(?:意见)?(?:议案)?(?:和|、)?建议" + COUNTED + Quantity.counting(ITEMS))
            .needing("建议");
    private static final Saying PROPOSALS = Saying.counting(
                    "政协|委员|提案",
                    "(?:政协)?(?:委员)?(?:的)?(?<!建议、|建议和|建议|建议及|建议与|议案、|议案和|重点|联名|集体|党派|优秀)提案" + COUNTED
                            + Quantity.counting(ITEMS))
            .needing("提案");
    private static final Saying BOTH = Saying.counting(
                    "建议|议案",
                    "(?:建议|议案)(?:和|、|及|与|以及)?(?:[全省市区县]{0,2}政协)?(?:委员)?(?:的)?提案" + COUNTED + Quantity.counting(ITEMS))
            .needing("提案");
    private static final Pattern HANDLED = Pattern.compile(VERBS);

    private final Sentences sentences;
    private final StatementLog log;

    ProposalStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(BOTH, stretch, matcher -> handled(Kind.PROPOSALS_HANDLED, matcher, stretch));
        log.each(SUGGESTIONS, stretch, matcher -> handled(Kind.DEPUTIES_SUGGESTIONS_HANDLED, matcher, stretch));
        log.each(PROPOSALS, stretch, matcher -> handled(Kind.CONFERENCE_PROPOSALS_HANDLED, matcher, stretch));
    }

    private void handled(Kind kind, Matcher matcher, Span stretch) {
        boolean handled = HANDLED.matcher(sentences.sentenceBefore(matcher.start(), stretch))
                .find();
        if (handled && !log.isTaken(matcher.start(), matcher.end())) {
            log.part(kind, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
        }
    }
}
