package nianbao.validate.memory;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Change;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.rule.Findings;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Subject;

/** A later document says other figures, and is not trusted enough to stand: why, and in which cells it differs. */
final class Disagreement {

    private static final int MOST_NAMED = 5;

    private Disagreement() {}

    /** Whether a document is read with less certainty than the one that stands. */
    static boolean isDoubted(AnnualReport document, AnnualReport standing) {
        return document.source().ocr() || Changes.doubtful(document) > Changes.doubtful(standing);
    }

    /** The finding on the document that does not stand. */
    static Finding finding(AnnualReport document, AnnualReport standing) {
        List<Change> changes = Changes.between(standing.figures(), document.figures());
        Subject subject = Subject.of(document);
        List<String> cells = changes.stream().map(Change::path).toList();
        String named = changes.stream()
                .limit(MOST_NAMED)
                .map(change -> Findings.nameOf(subject, change.path()) + text(change))
                .collect(Collectors.joining("、"));
        String more = changes.size() > MOST_NAMED ? "等" + changes.size() + "处" : "";
        String why = document.source().ocr() ? "由图像识别读取" : "有更多数字不能确定";
        String message = "本件与现行版本不一致" + (named.isEmpty() ? "" : "：" + named + more) + "；因本件" + why + "，未取代现行版本，请核对";
        return new Finding(
                Findings.id(RuleId.SOURCES_DISAGREE, ""),
                RuleId.SOURCES_DISAGREE,
                RuleId.SOURCES_DISAGREE.severity(),
                cells,
                List.of(),
                message,
                List.of(),
                Findings.places(subject, cells),
                List.of(standing.submissionId()));
    }

    private static String text(Change change) {
        return "本件" + (change.now() == null ? "没有数" : "为" + Numbers.text(change.now())) + "、现行版本"
                + (change.old() == null ? "没有数" : "为" + Numbers.text(change.old()));
    }
}
