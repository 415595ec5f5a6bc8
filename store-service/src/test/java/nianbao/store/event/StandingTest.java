package nianbao.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nianbao.store.event.Standing.Effect;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-22T11:00:00Z");
    private static final Reading A = new Reading("a", "1.0", "1.0");
    private static final Reading B = new Reading("b", "1.0", "1.0");

    private static Position first(Instant submittedAt, String receipt) {
        return new Position(1, 1, submittedAt, Receipt.of(receipt));
    }

    private static Standing standing(Position position, Reading reading) {
        return new Standing(position, position, reading);
    }

    @Test
    void the_same_event_again_changes_nothing() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(first(TEN, "0:1"), A)).isEqualTo(Effect.NOTHING);
    }

    @Test
    void another_document_submitted_later_stands() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(first(ELEVEN, "1:7"), B)).isEqualTo(Effect.STANDS);
    }

    @Test
    void another_document_submitted_earlier_changes_nothing() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(first(NINE, "1:7"), B)).isEqualTo(Effect.NOTHING);
    }

    @Test
    void of_two_documents_of_one_moment_the_one_with_the_later_receipt_stands() {
        Standing standing = standing(first(TEN, "0:9"), A);

        assertThat(standing.effectOf(first(TEN, "0:10"), B)).isEqualTo(Effect.STANDS);
    }

    @Test
    void of_two_members_of_one_archive_the_one_that_is_further_down_stands() {
        Standing standing = standing(first(TEN, "0:9/9"), A);

        assertThat(standing.effectOf(first(TEN, "0:9/10"), B)).isEqualTo(Effect.STANDS);
        assertThat(standing.effectOf(first(TEN, "0:9/8"), B)).isEqualTo(Effect.NOTHING);
    }

    @Test
    void the_same_bytes_submitted_again_are_only_noted() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(first(ELEVEN, "0:2"), A)).isEqualTo(Effect.SEEN);
    }

    @Test
    void the_same_bytes_read_by_a_newer_parser_stand() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(first(ELEVEN, "0:2"), new Reading("a", "1.1", "1.0")))
                .isEqualTo(Effect.STANDS);
    }

    @Test
    void the_same_bytes_judged_by_newer_rules_stand() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(first(ELEVEN, "0:2"), new Reading("a", "1.0", "1.1")))
                .isEqualTo(Effect.STANDS);
    }

    @Test
    void a_greater_revision_stands_even_if_its_document_was_submitted_earlier() {
        Standing standing = standing(first(TEN, "0:2"), A);

        assertThat(standing.effectOf(new Position(2, 1, NINE, new Receipt(0, 1)), B))
                .isEqualTo(Effect.STANDS);
    }

    @Test
    void a_greater_validation_of_the_same_reading_stands() {
        Standing standing = standing(first(TEN, "0:1"), A);

        assertThat(standing.effectOf(new Position(1, 2, TEN, new Receipt(0, 1)), A))
                .isEqualTo(Effect.STANDS);
    }

    @Test
    void a_smaller_revision_changes_nothing_however_late_its_document_came() {
        Standing standing = standing(new Position(2, 1, NINE, new Receipt(0, 1)), A);

        assertThat(standing.effectOf(first(ELEVEN, "0:2"), B)).isEqualTo(Effect.NOTHING);
    }

    @Test
    void times_are_compared_as_finely_as_the_database_keeps_them() {
        Standing standing = standing(first(Instant.parse("2026-11-22T10:00:00.123456Z"), "0:1"), A);

        assertThat(standing.effectOf(first(Instant.parse("2026-11-22T10:00:00.123456789Z"), "0:1"), A))
                .isEqualTo(Effect.NOTHING);
    }

    /** A, then A again, then B from between the two: reading the topic once more from anywhere ends where it ended. */
    @Test
    void reading_a_stretch_of_the_topic_again_from_any_place_ends_where_it_ended() {
        record Event(Position position, Reading reading) {}
        List<Event> topic = List.of(
                new Event(first(NINE, "0:1"), A),
                new Event(first(ELEVEN, "0:2"), A),
                new Event(first(TEN, "1:1"), B),
                new Event(first(ELEVEN, "1:2"), B),
                new Event(first(TEN.plusSeconds(1), "0:3"), A));

        List<Reading> ends = new ArrayList<>();
        for (int again = 0; again <= topic.size(); again++) {
            List<Event> delivered = new ArrayList<>(topic);
            delivered.addAll(topic.subList(again, topic.size()));
            Standing standing = standing(
                    delivered.getFirst().position(), delivered.getFirst().reading());
            for (Event event : delivered.subList(1, delivered.size())) {
                standing = switch (standing.effectOf(event.position(), event.reading())) {
                    case NOTHING -> standing;
                    case SEEN -> new Standing(event.position(), standing.standingAt(), standing.standing());
                    case STANDS -> standing(event.position(), event.reading());
                };
            }
            ends.add(standing.standing());
        }

        assertThat(ends).hasSize(6).containsOnly(B);
    }
}
