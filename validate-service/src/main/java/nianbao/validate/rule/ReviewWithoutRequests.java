package nianbao.validate.rule;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** Reviews or lawsuits though no application was handled: possible where they are about earlier years, and worth a look. */
final class ReviewWithoutRequests implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.REVIEW_WITHOUT_REQUESTS);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        boolean noRequests = judged.subject()
                .sheet(TableId.REQUESTS)
                .filter(ReviewWithoutRequests::isEmpty)
                .isPresent();
        return judged.subject().sheet(TableId.REVIEW).filter(review -> noRequests).stream()
                .flatMap(review -> finding(review).stream())
                .toList();
    }

    private static boolean isEmpty(Sheet requests) {
        boolean noneNew = requests.number("requests.newRequests.total")
                .filter(number -> number.signum() == 0)
                .isPresent();
        boolean someCarriedOver = requests.number("requests.carriedOver.total")
                .filter(number -> number.signum() != 0)
                .isPresent();
        return noneNew && !someCarriedOver;
    }

    private static List<Finding> finding(Sheet review) {
        List<String> cells = review.paths().stream()
                .filter(path -> path.endsWith(".total"))
                .filter(path -> review.number(path)
                        .filter(number -> number.signum() > 0)
                        .isPresent())
                .toList();
        if (cells.isEmpty()) {
            return List.of();
        }
        String groups = cells.stream()
                .map(path -> "“" + review.position(path).rowName() + "”总计为"
                        + Numbers.text(review.number(path).orElseThrow()))
                .collect(Collectors.joining("，"));
        String message = "本年没有收到、也没有结转的政府信息公开申请，但" + groups + "；如系往年申请引起，则不必改";
        return List.of(Findings.of(RuleId.REVIEW_WITHOUT_REQUESTS, "", cells, message, review.placesOf(cells)));
    }
}
