package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.RuleId;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestYearTest {

    private static Narrative submitted(int year, String instant) {
        return Reports.read(
                Reports.withTitle("乐清市教育局" + year + "年政府信息公开工作年度报告"), ProducerHints.NONE, Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "2021,2022-01-20T00:00:00Z",
        "2021,2026-11-22T00:00:00Z",
        "2021,2021-12-20T00:00:00Z",
        "2021,2021-10-31T16:00:00Z",
        "2021,2021-12-31T16:00:00Z",
    })
    void a_year_that_is_over_or_in_its_last_weeks_is_taken(int year, String instant) {
        assertThat(submitted(year, instant).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021,2021-10-31T15:59:59Z",
        "2021,2021-03-01T00:00:00Z",
        "2022,2021-12-20T00:00:00Z",
        "2099,2026-11-22T00:00:00Z",
    })
    void a_year_that_is_not_over_at_submission_is_doubtful(int year, String instant) {
        Narrative narrative = submitted(year, instant);

        assertThat(narrative.year()).isEqualTo(year);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> assertThat(remark.rule())
                .isEqualTo(RuleId.YEAR_DOUBTFUL));
    }

    @Test
    void the_day_of_submission_is_that_in_china() {
        assertThat(submitted(2099, "2026-11-22T20:00:00Z").remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.details())
                        .isEqualTo(Map.of("about", "not-over", "used", "2099", "submitted", "2026-11-23")));
    }
}
