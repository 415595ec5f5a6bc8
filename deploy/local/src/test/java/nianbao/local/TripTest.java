package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nianbao.local.Submitter.Submitted;
import nianbao.model.event.Outcome;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import org.junit.jupiter.api.Test;

class TripTest {

    private static final Submission ARCHIVE =
            new Submission("aa", "0:7", Instant.EPOCH, null, null, 9, ProducerHints.NONE);

    private final Trip trip = new Trip(new Submitted(Path.of("a.zip"), "aa", 0, "0:7"));

    @Test
    void an_archive_is_over_when_all_its_members_are() {
        trip.heard(new Event.Ended(Outcome.unpacked(ARCHIVE, List.of("bb", "cc"))));
        reject(1);
        assertThat(trip.isOver()).isFalse();

        reject(2);

        assertThat(trip.isOver()).isTrue();
    }

    @Test
    void members_that_end_before_their_archive_do_not_end_it() {
        reject(1);
        reject(2);
        assertThat(trip.isOver()).isFalse();

        trip.heard(new Event.Ended(Outcome.unpacked(ARCHIVE, List.of("bb", "cc"))));

        assertThat(trip.isOver()).isTrue();
    }

    @Test
    void an_outcome_that_announces_an_event_is_not_the_end_without_it() {
        Rejection rejection = rejection(ARCHIVE);
        trip.heard(new Event.Ended(Outcome.rejected(rejection)));
        assertThat(trip.isOver()).isFalse();

        trip.heard(new Event.Rejected(rejection));

        assertThat(trip.isOver()).isTrue();
    }

    private void reject(int number) {
        Rejection rejection = rejection(ARCHIVE.member(number, "bb", 1, "a.txt"));
        trip.heard(new Event.Rejected(rejection));
        trip.heard(new Event.Ended(Outcome.rejected(rejection)));
    }

    private static Rejection rejection(Submission submission) {
        return Rejection.of(submission, Stage.INGEST, RejectionCode.EMPTY, "", Instant.EPOCH);
    }
}
