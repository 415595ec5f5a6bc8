package nianbao.parse.narrative;

import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many decisions on penalties and licences a report says the year brought; items of power are none. */
final class DecisionStatements {

    private static final Saying PENALTIES = Saying.counting(
                    "公示|作出|做出|下达|实施",
                    "(?:公示|作出|做出|下达|实施)(?:了)?(?:各类)?(?:的)?行政处罚(?:决定书|决定|案件)?(?:共计|共)?"
                            + Quantity.counting("条|件|起|宗|例|份"))
            .needing("行政处罚");
    private static final Saying LICENCES = Saying.counting(
                    "公示|作出|做出|办理|办结|准予",
                    "(?:公示|作出|做出|办理|办结|准予)(?:了)?(?:各类)?(?:的)?行政许可(?:决定书|决定|事项)?(?:共计|共)?"
                            + Quantity.counting("条|件|宗|例|份"))
            .needing("行政许可");
    private static final Pattern YEARLY = Pattern.compile("年|共|累计");
    private static final Pattern POWERS = Pattern.compile("职权|权力|权责|清单|目录");

    private final Sentences sentences;
    private final StatementLog log;

    DecisionStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        decisions(stretch, Kind.PENALTY_DECISIONS, PENALTIES);
        decisions(stretch, Kind.LICENSING_DECISIONS, LICENCES);
    }

    private void decisions(Span stretch, Kind kind, Saying saying) {
        log.each(saying, stretch, matcher -> {
            String sentence = sentences.sentenceBefore(matcher.start(), stretch);
            boolean yearly = YEARLY.matcher(sentence + matcher.group()).find();
            if (yearly && !POWERS.matcher(sentence).find()) {
                log.total(kind, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
            }
        });
    }
}
