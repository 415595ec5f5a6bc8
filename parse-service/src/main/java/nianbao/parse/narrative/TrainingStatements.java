package nianbao.parse.narrative;

import java.util.regex.Matcher;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many trainings on disclosure a report says were held. */
final class TrainingStatements {

    private static final String VERBS = "组织|开展|举办|召开|参加|举行";
    private static final String TIMES = "期|次|场次|场|班次";

    private static final Saying HELD = Saying.counting(
                    VERBS,
                    "(?:" + VERBS + ")(?:了)?[^。;,\\d]{0,30}?培训(?:会议|会|班|活动|工作)?(?:共计|合计|共)?" + Quantity.counting(TIMES))
            .needing("培训");
    private static final Saying HELD_NUMBER_FIRST = Saying.counting(
                    VERBS, "(?:" + VERBS + ")(?:了)?(?:共)?" + Quantity.counting(TIMES) + "[^。;,\\d]{0,24}?培训")
            .needing("培训");

    private final Sentences sentences;
    private final StatementLog log;

    TrainingStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(HELD, stretch, matcher -> held(matcher, stretch));
        log.each(HELD_NUMBER_FIRST, stretch, matcher -> held(matcher, stretch));
    }

    private void held(Matcher matcher, Span stretch) {
        if ((sentences.sentenceBefore(matcher.start(), stretch) + matcher.group()).contains("公开")) {
            log.total(Kind.TRAININGS, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
        }
    }
}
