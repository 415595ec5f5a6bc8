package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1));

    @Test
    void pauses_double_up_to_the_longest_and_begin_anew_when_all_is_well() {
        assertThat(backoff.next()).hasMillis(200);
        assertThat(backoff.next()).hasMillis(400);
        assertThat(backoff.next()).hasMillis(800);
        assertThat(backoff.next()).hasMillis(1_000);
        assertThat(backoff.next()).hasMillis(1_000);

        backoff.reset();

        assertThat(backoff.next()).hasMillis(200);
    }
}
