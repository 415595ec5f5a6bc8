package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Gate gate = new Gate();

    @Test
    void nobodyEntersOnceItIsClosed() throws InterruptedException {
        assertThat(gate.enter()).isTrue();
        gate.leave();

        assertThat(gate.close(LONG)).isTrue();

        assertThat(gate.isClosed()).isTrue();
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void closingWaitsForThoseWhoAreInside() throws Exception {
        gate.enter();
        gate.enter();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(this::close);
        await().until(gate::isClosed); // which close does before it waits

        gate.leave();
        assertThatThrownBy(() -> closed.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        gate.leave();

        assertThat(closed.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingGivesUpOnOneWhoStays() throws InterruptedException {
        gate.enter();

        assertThat(gate.close(Duration.ofMillis(1))).isFalse();

        assertThat(gate.enter()).isFalse();
    }

    private boolean close() {
        try {
            return gate.close(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
