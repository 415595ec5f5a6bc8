package nianbao.validate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.event.Emission;
import nianbao.model.event.Headers;
import nianbao.model.event.Outcome;
import nianbao.model.event.Topic;
import nianbao.model.event.Wish;
import nianbao.testing.Contracts;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final String ID = "a".repeat(64);
    private static final String ONE = "330382:测试局/2021";
    private static final String OTHER = "000000:某局/2020";

    private static Wish wish(int hour) {
        return new Wish(ID, "0:" + hour, Instant.parse("2026-11-22T00:00:00Z").plusSeconds(3600L * hour), "误报");
    }

    @Test
    void a_wish_goes_to_the_report_that_the_document_became() {
        Located located = Places.NONE.became(ONE).places().asked(wish(10));

        assertThat(located.emissions()).singleElement().satisfies(emission -> {
            assertThat(emission.topic()).isEqualTo(Topic.PARSED);
            assertThat(emission.key()).isEqualTo("330382:测试局");
            assertThat(emission.value()).isEmpty();
            assertThat(emission.headers())
                    .containsEntry(Headers.WITHDRAW, ID)
                    .containsEntry(Headers.RECEIPT, "0:10")
                    .containsEntry(Headers.SUBMITTED_AT, "2026-11-22T10:00:00Z")
                    .containsEntry(Headers.REASON, "误报")
                    .containsEntry(Headers.REPORT_KEY, ONE)
                    .doesNotContainKey(Headers.ANSWERED);
        });
    }

    @Test
    void of_several_reports_the_last_answers() {
        Places places = Places.NONE
                .became(ONE)
                .places()
                .became(OTHER)
                .places()
                .became(ONE)
                .places();

        List<Map<String, String>> told = places.asked(wish(10)).emissions().stream()
                .map(Emission::headers)
                .toList();

        assertThat(told).extracting(headers -> headers.get(Headers.REPORT_KEY)).containsExactly(OTHER, ONE);
        assertThat(told).extracting(headers -> headers.get(Headers.ANSWERED)).containsExactly("true", null);
    }

    @Test
    void a_wish_for_what_nothing_is_known_of_is_answered_and_carried_out_once_something_is() {
        Located asked = Places.NONE.asked(wish(10));

        assertThat(asked.emissions()).singleElement().satisfies(emission -> {
            assertThat(emission.topic()).isEqualTo(Topic.OUTCOMES);
            Contracts.assertMatches("outcome", emission.value());
            assertThat(Json.read(emission.value(), Outcome.class))
                    .extracting(Outcome::submissionId, Outcome::receipt, Outcome::outcome, Outcome::reportKey)
                    .containsExactly(ID, "0:10", Outcome.Kind.WITHDRAWN, null);
        });
        assertThat(asked.places().became(ONE).emissions()).singleElement().satisfies(emission -> assertThat(
                        emission.headers())
                .containsEntry(Headers.REPORT_KEY, ONE)
                .containsEntry(Headers.ANSWERED, "true"));
    }

    @Test
    void the_later_of_two_wishes_is_kept_whichever_is_heard_first() {
        assertThat(Places.NONE.asked(wish(10)).places().asked(wish(9)).places().wish())
                .isEqualTo(wish(10));
        assertThat(Places.NONE.asked(wish(9)).places().asked(wish(10)).places().wish())
                .isEqualTo(wish(10));
    }

    @Test
    void the_latest_reports_are_known() {
        Places places = Places.NONE;
        for (int year = 1; year <= Places.MOST_KEYS + 1; year++) {
            places = places.became("330382:测试局/" + year).places();
        }

        assertThat(places.reportKeys())
                .hasSize(Places.MOST_KEYS)
                .startsWith("330382:测试局/2")
                .endsWith("330382:测试局/65");
    }

    @Test
    void it_is_kept_as_json() {
        Places places = Places.NONE.became(ONE).places().asked(wish(10)).places();

        assertThat(Json.read(Json.write(places), Places.class)).isEqualTo(places);
    }
}
