package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents take turns in memory. */
class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(20);

    private final DoorTimer timer = new DoorTimer();
    private final Turns turns = new Turns(100, timer);

    @AfterEach
    void stop() {
        timer.stop();
    }

    @Test
    void whoFitsIsCalledAtOnceAndTheOthersInOrder() {
        Turns.Turn first = turns.take(60, LONG).join();
        CompletableFuture<Turns.Turn> second = turns.take(60, LONG);
        CompletableFuture<Turns.Turn> third = turns.take(10, LONG);
        assertThat(second).isNotDone();
        assertThat(third).isNotDone(); // a small one does not push in, or a large one's turn would never come

        first.end();

        assertThat(second).isCompleted();
        assertThat(third).isCompleted();
        assertThat(turns.held()).isEqualTo(70);
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsToldSoAndTheNextIsCalled() {
        var unused = turns.take(60, LONG);
        CompletableFuture<Turns.Turn> large = turns.take(60, SOON);
        CompletableFuture<Turns.Turn> small = turns.take(10, LONG);

        assertThat(large).failsWithin(LONG).withThrowableThat().withCauseInstanceOf(Turns.TooLateException.class);

        assertThat(small).succeedsWithin(LONG);
        assertThat(turns.held()).isEqualTo(70);
    }

    @Test
    void aTurnEndsOnce() {
        Turns.Turn turn = turns.take(100, LONG).join();
        var unused = turns.take(100, LONG);

        turn.end();
        turn.end();

        assertThat(turns.held()).isEqualTo(100);
    }
}
