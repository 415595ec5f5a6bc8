package nianbao.parse.narrative;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;

/** The latest year that a report can be about when it is submitted: agencies close a year's count in its last weeks at the earliest. */
final class LatestYear {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Month FIRST_OF_THE_RUNNING_YEAR = Month.NOVEMBER;

    private LatestYear() {}

    /** That the report's year was not over on the day of its submission, if it was not. */
    static Optional<Remark> notOver(int year, Instant submittedAt) {
        LocalDate day = submittedAt.atOffset(CHINA).toLocalDate();
        int latest = day.getMonth().compareTo(FIRST_OF_THE_RUNNING_YEAR) < 0 ? day.getYear() - 1 : day.getYear();
        if (year <= latest) {
            return Optional.empty();
        }
        return Optional.of(new Remark(
                RuleId.YEAR_DOUBTFUL,
                List.of(),
                Map.of("about", "not-over", "used", Integer.toString(year), "submitted", day.toString()),
                List.of()));
    }
}
