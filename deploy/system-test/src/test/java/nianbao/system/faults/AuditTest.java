package nianbao.system.faults;

import static nianbao.system.faults.Account.Sort.LOST;
import static nianbao.system.faults.Account.Sort.STUCK;
import static nianbao.system.faults.Account.Sort.TWICE;
import static nianbao.system.faults.Account.Sort.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.model.event.Outcome;
import nianbao.model.event.Topic;
import nianbao.system.faults.documents.Specimen;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final String RECEIPT = "3:7";
    private static final String SUBMISSION = "ab12";
    private static final String KEY = "331126:教育局/2021";
    private static final Specimen REPORT = new Specimen(
            4, Specimen.Kind.REPORT, new byte[] {1}, "text/plain", KEY, Map.of("review.a.b", BigDecimal.ONE));

    private final Account account = new Account();
    private final Journey journey = new Journey(RECEIPT, SUBMISSION);

    @Test
    void a_receipt_with_one_right_outcome_and_its_event_is_in_order() {
        journey.seen(Topic.VALIDATED);
        journey.ended(outcome(Outcome.Kind.VALIDATED, KEY));

        audit(false);

        assertThat(account.isClean()).isTrue();
    }

    @Test
    void a_receipt_without_an_outcome_is_lost_when_nothing_is_on_its_way() {
        audit(false);

        assertThat(account.of(LOST)).hasSize(1);
    }

    @Test
    void a_receipt_without_an_outcome_is_stuck_when_something_is_on_its_way() {
        audit(true);

        assertThat(account.of(STUCK)).hasSize(1);
        assertThat(account.of(LOST)).isEmpty();
    }

    @Test
    void two_outcomes_of_a_receipt_are_one_too_many() {
        journey.seen(Topic.VALIDATED);
        journey.ended(outcome(Outcome.Kind.VALIDATED, KEY));
        journey.ended(outcome(Outcome.Kind.VALIDATED, KEY));

        audit(false);

        assertThat(account.of(TWICE)).hasSize(1);
    }

    @Test
    void two_events_of_a_receipt_are_one_too_many() {
        journey.seen(Topic.VALIDATED);
        journey.seen(Topic.VALIDATED);
        journey.ended(outcome(Outcome.Kind.VALIDATED, KEY));

        audit(false);

        assertThat(account.of(TWICE)).hasSize(1);
    }

    @Test
    void an_outcome_without_its_event_is_a_lost_event() {
        journey.ended(outcome(Outcome.Kind.VALIDATED, KEY));

        audit(false);

        assertThat(account.of(LOST)).hasSize(1);
    }

    @Test
    void a_document_that_came_before_may_be_a_duplicate_without_an_event() {
        journey.seen(Topic.VALIDATED);
        journey.ended(outcome(Outcome.Kind.VALIDATED, KEY));
        Journey again = new Journey("1:4", SUBMISSION);
        again.ended(outcome(Outcome.Kind.DUPLICATE, KEY));

        audit(Map.of(RECEIPT, journey, "1:4", again));

        assertThat(account.isClean()).isTrue();
    }

    @Test
    void a_document_that_became_a_report_twice_is_one_too_many() {
        Journey again = new Journey("1:4", SUBMISSION);
        for (Journey each : List.of(journey, again)) {
            each.seen(Topic.VALIDATED);
            each.ended(outcome(Outcome.Kind.VALIDATED, KEY));
        }

        audit(Map.of(RECEIPT, journey, "1:4", again));

        assertThat(account.of(TWICE)).hasSize(1);
    }

    @Test
    void a_duplicate_of_what_never_became_a_report_is_lost() {
        journey.ended(outcome(Outcome.Kind.DUPLICATE, KEY));

        audit(false);

        assertThat(account.of(LOST)).hasSize(1);
    }

    @Test
    void a_report_that_was_rejected_is_wrong() {
        journey.seen(Topic.REJECTED);
        journey.ended(outcome(Outcome.Kind.REJECTED, null));

        audit(false);

        assertThat(account.of(WRONG)).hasSize(1);
    }

    @Test
    void an_acknowledged_receipt_that_is_not_on_the_topic_is_lost() {
        new Audit(account, id -> REPORT).topics(Map.of(RECEIPT, SUBMISSION), Map.of(), false);

        assertThat(account.of(LOST)).hasSize(1);
    }

    @Test
    void a_figure_that_is_not_the_documents_is_named() {
        String fault = REPORT.fault(Map.of("review.a.b", BigDecimal.TEN));

        assertThat(fault).contains("review.a.b").contains("10");
    }

    private void audit(boolean pending) {
        new Audit(account, id -> REPORT).topics(Map.of(RECEIPT, SUBMISSION), Map.of(RECEIPT, journey), pending);
    }

    private void audit(Map<String, Journey> journeys) {
        new Audit(account, id -> REPORT).topics(Map.of(RECEIPT, SUBMISSION), journeys, false);
    }

    private static Outcome outcome(Outcome.Kind kind, String reportKey) {
        return new Outcome(SUBMISSION, RECEIPT, kind, reportKey, null, null, null);
    }
}
