package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.Identity;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.identity.HiddenSum;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** Cells without a number that cannot all be zero: one warning a table, with the numbers that the identities force. */
final class HiddenSums {

    private static final int MOST_NAMED = 5;

    private final Sheet sheet;
    private final HiddenSum hidden;

    HiddenSums(Sheet sheet, HiddenSum hidden) {
        this.sheet = sheet;
        this.hidden = hidden;
    }

    Finding finding() {
        RuleId rule = sheet.id() == TableId.REVIEW ? RuleId.REVIEW_UNKNOWN : RuleId.REQUESTS_UNKNOWN;
        List<String> cells = cells();
        return new Finding(
                Findings.id(rule, ""),
                rule,
                rule.severity(),
                cells,
                List.of(),
                message(),
                explanations(),
                sheet.placesOf(cells));
    }

    /** The cells that are forced to be more than zero; where none is, those among which the sum is hidden. */
    private List<String> cells() {
        List<String> forced = nonZero().map(Map.Entry::getKey).toList();
        return forced.isEmpty() ? unknownInFailing() : forced;
    }

    private Stream<Map.Entry<String, BigDecimal>> nonZero() {
        return hidden.forced().entrySet().stream()
                .filter(forced -> forced.getValue().signum() != 0);
    }

    private List<String> unknownInFailing() {
        return sheet.paths().stream()
                .filter(path -> sheet.number(path).isEmpty())
                .filter(path -> hidden.failing().stream()
                        .anyMatch(identity -> identity.left().contains(path)
                                || identity.right().contains(path)))
                .toList();
    }

    private String message() {
        List<Map.Entry<String, BigDecimal>> forced = nonZero().toList();
        if (forced.isEmpty()) {
            Identity first = hidden.failing().getFirst();
            return "没有填数的格不会都是0：" + new IdentitySentence(sheet).of(first) + "，请补填";
        }
        String named = forced.stream()
                .limit(MOST_NAMED)
                .map(entry -> sheet.nameOf(entry.getKey()) + "应为" + Numbers.text(entry.getValue()))
                .collect(Collectors.joining("，"));
        String more = forced.size() > MOST_NAMED ? "等共" + forced.size() + "格" : "";
        return "有的格没有明确的数，按其他格推算，" + named + more + "，请补填";
    }

    private List<Finding.Explanation> explanations() {
        return hidden.forced().isEmpty()
                ? List.of()
                : List.of(new Finding.Explanation(
                        hidden.forced(), hidden.failing().size(), "只有填这些数，各处合计才能全部对上"));
    }
}
