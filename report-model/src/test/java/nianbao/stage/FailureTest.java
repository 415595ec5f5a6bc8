package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22003", "23502", "23505", "54000"})
    void what_the_database_cannot_keep_is_the_records_fault(String state) {
        assertThat(Failure.of(new SQLException("", state))).isEqualTo(Failure.RECORD);
    }

    /** Connection lost, shut down, disk full, too many connections, deadlock, no such table yet, standby, wrong password. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"08006", "57P01", "53100", "53300", "40P01", "42P01", "25006", "28P01", "3D000", "XX000", ""})
    void what_passes_or_an_operator_puts_right_is_waited_for(String state) {
        assertThat(Failure.of(new SQLException("", state))).isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void a_broker_that_does_not_answer_is_waited_for() {
        assertThat(Failure.of(new TimeoutException("no answer"))).isEqualTo(Failure.INFRASTRUCTURE);
        assertThat(Failure.of(new KafkaException("the producer failed", new DisconnectException())))
                .isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void what_a_core_leans_on_is_waited_for() {
        assertThat(Failure.of(new IllegalStateException(
                        "a document could not be worked on",
                        new UnavailableException(new IllegalStateException("no process")))))
                .isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void a_broker_whose_name_is_gone_is_waited_for() {
        assertThat(Failure.of(new KafkaException("no producer", new ConfigException("No resolvable bootstrap urls"))))
                .isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void a_group_that_knows_the_instance_no_more_is_joined_again_and_not_waited_for_for_ever() {
        assertThat(Failure.of(new CommitFailedException("The coordinator is not aware of this member.")))
                .isEqualTo(Failure.MEMBERSHIP);
        assertThat(Failure.of(new KafkaException("the producer failed", new UnknownMemberIdException())))
                .isEqualTo(Failure.MEMBERSHIP);
    }

    @Test
    void a_broker_that_refuses_the_process_ends_it() {
        assertThat(Failure.of(new SaslAuthenticationException("no"))).isEqualTo(Failure.FATAL);
        assertThat(Failure.of(new UnsupportedVersionException("too old"))).isEqualTo(Failure.FATAL);
        assertThat(Failure.of(
                        new KafkaException("the producer failed", new TransactionalIdAuthorizationException("no"))))
                .isEqualTo(Failure.FATAL);
    }

    @Test
    void whatever_nothing_tells_of_is_ours() {
        assertThat(Failure.of(new IllegalStateException(new NullPointerException())))
                .isEqualTo(Failure.DEFECT);
        assertThat(Failure.of(new StackOverflowError())).isEqualTo(Failure.DEFECT);
    }

    @Test
    void a_stack_for_the_log_names_causes_and_places_and_quotes_no_message() {
        var defect = new IllegalStateException("某某的隐私", new ArithmeticException("某某的隐私"));

        assertThat(Defects.stackOf(defect))
                .startsWith("java.lang.IllegalStateException\n\tat nianbao.stage.FailureTest")
                .contains("Caused by: java.lang.ArithmeticException\n\tat ")
                .doesNotContain("隐私");
    }
}
