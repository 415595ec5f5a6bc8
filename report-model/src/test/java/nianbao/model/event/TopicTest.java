package nianbao.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of topics in the design. */
class TopicTest {

    private static final long DAY = 24L * 60 * 60 * 1000;

    @ParameterizedTest
    @CsvSource({
        "reports.submitted, 30",
        "reports.ingested, 30",
        "reports.withdrawals, 30",
        "reports.parsed, 30",
        "reports.checked, 1",
        "reports.rejected, 365",
        "reports.outcomes, 365"
    })
    void aTopicKeepsItsRecordsForItsDays(String name, long days) {
        assertThat(Topic.named(name).orElseThrow().configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(days * DAY));
    }

    @Test
    void validatedReportsAreKeptForEverAndNotCompacted() {
        assertThat(Topic.named("reports.validated").orElseThrow().configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1");
    }

    @Test
    void thereAreEightTopics() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::topicName))
                .containsExactly(
                        "reports.submitted",
                        "reports.ingested",
                        "reports.withdrawals",
                        "reports.parsed",
                        "reports.validated",
                        "reports.checked",
                        "reports.rejected",
                        "reports.outcomes");
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicTakesRecordsOfThirtyFourMebibytes(Topic topic) {
        assertThat(topic.configuration()).containsEntry("max.message.bytes", Integer.toString(34 * 1024 * 1024));
    }

    @ParameterizedTest
    @EnumSource
    void onlySubmissionsCarryTheBrokersTime(Topic topic) {
        String type = topic.configuration().get("message.timestamp.type");

        assertThat(type).isEqualTo(topic == Topic.SUBMITTED ? "LogAppendTime" : null);
    }

    @ParameterizedTest
    @EnumSource
    void whatChecksCameToIsInSegmentsOfAnHourSoThatNothingOutlivesItsDayByMuch(Topic topic) {
        String segment = topic.configuration().get("segment.ms");

        assertThat(segment).isEqualTo(topic == Topic.CHECKED ? Long.toString(DAY / 24) : null);
    }

    @Test
    void aNameThatIsNoneOfOursIsNoTopic() {
        assertThat(Topic.named("reports.other")).isEmpty();
    }
}
