package nianbao.model.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    private static final Instant WHEN = Instant.parse("2026-11-22T08:00:00Z");
    private static final Wish WISH = new Wish("a".repeat(64), "3:1201", WHEN, "数据有误");

    private static Delivery delivery(Map<String, String> headers) {
        return new Delivery("3:1201", WHEN, headers, null);
    }

    @Test
    void aWishThatTravelsAsHeadersComesBackTheSame() {
        assertThat(Wish.isIn(WISH.headers())).isTrue();
        assertThat(Wish.from(WISH.headers())).isEqualTo(WISH);
        assertThat(Submission.from(WISH.headers())).isEqualTo(WISH.submission());
    }

    @Test
    void fromOutsideNothingButTheDocumentAndTheReasonIsTaken() {
        Map<String, String> headers = Map.of(
                "withdraw",
                "A".repeat(64),
                "reason",
                "数据有误",
                "receipt",
                "0:0",
                "submission-id",
                "b".repeat(64),
                "submitted-at",
                "2020-01-01T00:00:00Z",
                "report-key",
                "x/2021");

        assertThat(Wish.asked(delivery(headers))).contains(WISH);
        assertThat(WISH.headers()).doesNotContainKey("report-key");
    }

    @Test
    void aReasonOfAnyLengthIsCut() {
        Map<String, String> headers = Map.of("withdraw", "a".repeat(64), "reason", "误".repeat(100_000));

        assertThat(Wish.asked(delivery(headers)).orElseThrow().reason()).isEqualTo("误".repeat(341));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "3:1201", "g000000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoSubmissionIdIsNoWishAndStillNoDocument(String id) {
        Map<String, String> headers = Map.of("withdraw", id);

        assertThat(Wish.isIn(headers)).isTrue();
        assertThat(Wish.asked(delivery(headers))).isEmpty();
    }

    @Test
    void aRecordBetweenTheStagesThatNamesNoSubmissionIsRefused() {
        assertThatThrownBy(() -> Wish.from(Map.of("withdraw", "a".repeat(64))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWishGoesOnByItsDocumentAndThenByItsAgency() {
        Emission first = Emissions.withdrawal(WISH);
        Emission second = Emissions.withdrawal(WISH, "330382:某局/2021", true);

        assertThat(first.topic()).isEqualTo(Topic.WITHDRAWALS);
        assertThat(first.key()).isEqualTo("a".repeat(64));
        assertThat(first.value()).isEmpty();
        assertThat(second.topic()).isEqualTo(Topic.PARSED);
        assertThat(second.key()).isEqualTo("330382:某局");
        assertThat(second.headers())
                .containsEntry("report-key", "330382:某局/2021")
                .containsEntry("answered", "true");
        assertThat(second.value()).isEmpty();
    }
}
