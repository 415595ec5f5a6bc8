package nianbao.ingest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who hears what in the waiting room. */
class WaitingRoomTest {

    private static final long PLENTY = 1 << 20;

    private final WaitingRoom room = new WaitingRoom(3, PLENTY);

    @Test
    void anOutcomeAfterTheReceiptIsHeard() {
        Waiter waiter = room.enter("a", false).orElseThrow();
        room.acknowledged(waiter, "0:7");

        room.hear(new Word("a", "0:7", Word.Kind.OUTCOME, "{1}"));

        assertThat(waiter.answer()).isCompletedWithValue(Optional.of(new Answer("{1}", null, null)));
    }

    @Test
    void anOutcomeBeforeTheReceiptIsHeardAsSoonAsTheReceiptIsKnown() {
        Waiter waiter = room.enter("a", false).orElseThrow();
        room.hear(new Word("a", "0:7", Word.Kind.OUTCOME, "{1}"));
        assertThat(waiter.answer()).isNotDone();

        room.acknowledged(waiter, "0:7");

        assertThat(waiter.answer()).isCompletedWithValue(Optional.of(new Answer("{1}", null, null)));
    }

    @Test
    void theSameBytesTwiceHaveEachTheirOwnOutcome() {
        Waiter first = room.enter("a", false).orElseThrow();
        Waiter second = room.enter("a", false).orElseThrow();
        room.hear(new Word("a", "0:8", Word.Kind.OUTCOME, "{second}"));
        room.acknowledged(first, "0:7");
        room.hear(new Word("a", "0:7", Word.Kind.OUTCOME, "{first}"));

        room.acknowledged(second, "0:8");

        assertThat(first.answer().join().orElseThrow().outcome()).isEqualTo("{first}");
        assertThat(second.answer().join().orElseThrow().outcome()).isEqualTo("{second}");
    }

    @Test
    void theSameReceiptOfAnotherDocumentIsNotHeard() {
        Waiter archive = room.enter("a", false).orElseThrow();
        room.acknowledged(archive, "0:7");

        room.hear(new Word("member", "0:7", Word.Kind.OUTCOME, "{member}"));

        assertThat(archive.answer()).isNotDone();
    }

    @Test
    void aCheckWaitsForItsReportToo() {
        Waiter waiter = room.enter("a", true).orElseThrow();
        room.acknowledged(waiter, "0:7");
        room.hear(new Word("a", "0:7", Word.Kind.OUTCOME, "{1}"));
        assertThat(waiter.answer()).isNotDone();

        room.hear(new Word("a", "0:7", Word.Kind.REPORT, "{report}"));

        assertThat(waiter.answer()).isCompletedWithValue(Optional.of(new Answer("{1}", "{report}", null)));
    }

    @Test
    void aChecksRejectionMayBeSeenBeforeItsOutcomeAndItsReceipt() {
        Waiter waiter = room.enter("a", true).orElseThrow();
        room.hear(new Word("a", "0:7", Word.Kind.REJECTION, "{rejection}"));
        room.acknowledged(waiter, "0:7");
        assertThat(waiter.answer()).isNotDone();

        room.hear(new Word("a", "0:7", Word.Kind.OUTCOME, "{1}"));

        assertThat(waiter.answer()).isCompletedWithValue(Optional.of(new Answer("{1}", null, "{rejection}")));
    }

    @Test
    void anOutcomeThatNothingGoesWithIsEnoughForACheck() {
        Waiter waiter = room.enter("archive", true).orElseThrow();
        room.acknowledged(waiter, "0:7");

        room.hear(new Word("archive", "0:7", Word.Kind.OUTCOME_ALONE, "{unpacked}"));

        assertThat(waiter.answer()).isCompletedWithValue(Optional.of(new Answer("{unpacked}", null, null)));
    }

    @Test
    void beyondThePlacesNobodyComesInUntilOneLeaves() {
        Waiter first = room.enter("a", false).orElseThrow();
        room.enter("b", false);
        room.enter("c", false);
        assertThat(room.enter("d", false)).isEmpty();

        room.leave(first);
        room.leave(first);

        assertThat(room.enter("d", false)).isPresent();
        assertThat(room.enter("e", false)).isEmpty();
    }

    @Test
    void nothingIsKeptForThoseWhoLeft() {
        Waiter unacknowledged = room.enter("a", false).orElseThrow();
        Waiter acknowledged = room.enter("a", true).orElseThrow();
        room.hear(new Word("a", "0:9", Word.Kind.OUTCOME, "{nobody's}"));
        room.acknowledged(acknowledged, "0:7");
        room.hear(new Word("a", "0:7", Word.Kind.OUTCOME, "{1}"));
        assertThat(room.held()).isPositive();

        room.leave(unacknowledged);
        room.leave(acknowledged);

        assertThat(room.held()).isZero();
        assertThat(room.waiters()).isZero();
        assertThat(room.expects("a")).isFalse();
    }

    @Test
    void whatIsSaidOfOtherReceiptsIsForgottenOnceAllKnowTheirs() {
        Waiter waiter = room.enter("a", false).orElseThrow();
        room.hear(new Word("a", "0:1", Word.Kind.OUTCOME, "{another door's}"));
        assertThat(room.held()).isPositive();

        room.acknowledged(waiter, "0:7");

        assertThat(room.held()).isZero();
    }

    @Test
    void beyondTheBytesTheOldestThatIsNobodysGoesFirst() {
        WaitingRoom small = new WaitingRoom(3, 2L * 100);
        Waiter waiter = small.enter("a", false).orElseThrow();
        small.hear(new Word("a", "0:1", Word.Kind.OUTCOME, "x".repeat(60)));

        small.hear(new Word("a", "0:2", Word.Kind.OUTCOME, "y".repeat(60)));
        small.acknowledged(waiter, "0:2");

        assertThat(waiter.answer().join().orElseThrow().outcome()).isEqualTo("y".repeat(60));
        assertThat(small.held()).isLessThanOrEqualTo(200);
    }

    @Test
    void whoseReportIsBeyondTheBytesIsToldSoAtOnce() {
        WaitingRoom small = new WaitingRoom(3, 2L * 100);
        Waiter waiter = small.enter("a", true).orElseThrow();
        small.acknowledged(waiter, "0:1");

        small.hear(new Word("a", "0:1", Word.Kind.REPORT, "x".repeat(101)));

        assertThat(waiter.answer()).isCompletedWithValue(Optional.empty());
    }

    @Test
    void whenTheRoomClosesAllGoAndNobodyComesIn() {
        Waiter waiter = room.enter("a", false).orElseThrow();

        room.close();

        assertThat(waiter.answer()).isCompletedWithValue(Optional.empty());
        assertThat(room.enter("b", false)).isEmpty();
    }
}
