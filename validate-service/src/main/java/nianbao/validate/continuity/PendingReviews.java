package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** What was 尚未审结 at the end of the year before is concluded this year or still pending, so 总计 is not smaller. */
final class PendingReviews implements Comparison {

    private static final String TOTAL = ".total";
    private static final String PENDING = ".pending";

    @Override
    public RuleId id() {
        return RuleId.CONTINUITY_PENDING;
    }

    @Override
    public List<Finding> findings(Years years) {
        return years.now().sheet(TableId.REVIEW).stream()
                .flatMap(sheet -> sheet.paths().stream()
                        .filter(path -> path.endsWith(TOTAL))
                        .flatMap(path -> finding(years, sheet, path)))
                .toList();
    }

    private Stream<Finding> finding(Years years, Sheet sheet, String path) {
        String row = path.substring(0, path.length() - TOTAL.length());
        Optional<BigDecimal> total = years.number(path);
        Optional<BigDecimal> pending = years.numberBefore(row + PENDING);
        if (total.isEmpty() || pending.isEmpty() || total.get().compareTo(pending.get()) >= 0) {
            return Stream.empty();
        }
        String message = "“" + sheet.position(path).rowName() + "”总计填" + Numbers.text(total.get()) + "；"
                + years.nameBefore() + "尚未审结的有" + Numbers.text(pending.get()) + "件，本年总计一般不少于此数";
        return Stream.of(years.finding(id(), row, List.of(path), message));
    }
}
