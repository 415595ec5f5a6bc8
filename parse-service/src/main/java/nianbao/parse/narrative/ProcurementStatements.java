package nianbao.parse.narrative;

import java.util.regex.Matcher;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;

/** Finds how many purchases a report names, and for how much. */
final class ProcurementStatements {

    private static final Saying PURCHASES =
            Saying.counting("采购项目", "采购项目(?:信息|数量)?(?:共计|合计|共|为|数)?" + Quantity.counting("条|件|个|项|次|批|宗"));
    private static final Saying PURCHASE_AMOUNT =
            Saying.counting("采购", "采购(?:项目)?(?:总|合同|预算)?(?:金额|总额|额|资金)(?:共计|总计|合计|共|为|达){0,2}" + Quantity.money());

    private final Sentences sentences;
    private final StatementLog log;

    ProcurementStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(PURCHASES, stretch, matcher -> {
            // Without an amount beside it, items of information may be counted and not purchases.
            Matcher amount = PURCHASE_AMOUNT
                    .pattern()
                    .matcher(sentences.text())
                    .region(matcher.end(), sentences.sentenceEnd(matcher.end(), stretch));
            if (amount.find()) {
                log.total(Kind.PROCUREMENT_ITEMS, Quantity.of(matcher), matcher.start(), matcher.end(), stretch);
            }
        });
        log.each(
                PURCHASE_AMOUNT,
                stretch,
                matcher -> log.total(
                        Kind.PROCUREMENT_AMOUNT, Quantity.of(matcher), matcher.start(), matcher.end(), stretch));
    }
}
