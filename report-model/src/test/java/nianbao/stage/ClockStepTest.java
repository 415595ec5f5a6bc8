package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockStepTest {

    private static final long NOON = 43_200_000;
    private static final long HOUR = 3_600_000;

    private final ClockStep step = new ClockStep(NOON, 0);

    @Test
    void a_clock_that_runs_is_not_set_back() {
        assertThat(step.back(NOON + 1_000, nanos(1_000))).isZero();
        assertThat(step.back(NOON + HOUR, nanos(HOUR))).isZero();
    }

    @Test
    void a_clock_that_jumps_ahead_does_no_harm_but_its_way_back_does() {
        assertThat(step.back(NOON + HOUR, nanos(1_000))).isZero();

        assertThat(step.back(NOON + 16_000, nanos(16_000))).isEqualTo(Duration.ofMillis(HOUR - 1_000));
    }

    @Test
    void a_clock_that_is_set_back_at_once_is_noticed() {
        assertThat(step.back(NOON + 1_000 - HOUR, nanos(1_000))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_correction_by_a_few_seconds_is_harmless_but_several_add_up() {
        assertThat(step.back(NOON + 1_000 - 4_000, nanos(1_000))).isZero();
        assertThat(step.back(NOON + 2_000 - 8_000, nanos(2_000))).isEqualTo(Duration.ofSeconds(8));
    }

    private static long nanos(long millis) {
        return millis * 1_000_000;
    }
}
