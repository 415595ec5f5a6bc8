package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Kind;
import nianbao.model.report.Statement.Part;

/** Finds every other whole of which a report enumerates the parts: 共梳理职权205项，其中行政许可16项…. Runs last, and leaves alone what was read. */
final class SumStatements {

    private static final Saying WHOLE = Saying.numberFirst("其中|包括|分别|具体", Quantity.counting(Quantity.UNITS));

    /** Parts that come to much less or more than the whole are not meant to make it: some are left out, or some hold others. */
    private static final BigDecimal LEAST = new BigDecimal("0.9");

    private static final BigDecimal MOST = new BigDecimal("1.1");

    private final Sentences sentences;
    private final StatementLog log;

    SumStatements(Sentences sentences, StatementLog log) {
        this.sentences = sentences;
        this.log = log;
    }

    void read(Span stretch) {
        log.each(WHOLE, stretch, matcher -> whole(matcher, stretch));
    }

    private void whole(Matcher matcher, Span stretch) {
        Quantity quantity = Quantity.of(matcher);
        Enumeration parts = Enumeration.after(sentences, matcher.end(), stretch, quantity);
        if (parts.isEmpty() || !isWhole(quantity, parts)) {
            return;
        }
        int from = matcher.start()
                - sentences.clauseBefore(matcher.start(), stretch).length();
        if (!log.isTaken(from, parts.to())) {
            log.total(Kind.ENUMERATED_SUM, quantity, parts, from, matcher.end(), stretch);
        }
    }

    private static boolean isWhole(Quantity quantity, Enumeration parts) {
        BigDecimal sum = parts.parts().stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(quantity.value().multiply(LEAST)) >= 0
                && sum.compareTo(quantity.value().multiply(MOST)) <= 0;
    }
}
