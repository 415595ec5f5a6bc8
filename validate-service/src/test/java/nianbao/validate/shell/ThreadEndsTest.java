package nianbao.validate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nianbao.stage.Failure;
import nianbao.stage.UnavailableException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose fault it is that a thread ended, through whatever Kafka Streams wraps it in. */
class ThreadEndsTest {

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("a full disk", new ProcessorStateException("no space"), Failure.INFRASTRUCTURE),
                Arguments.of("no answer", new StreamsException(new TimeoutException("late")), Failure.INFRASTRUCTURE),
                Arguments.of(
                        "a memory of a newer version",
                        new StreamsException(new StreamsException(new UnavailableException(new RuntimeException()))),
                        Failure.INFRASTRUCTURE),
                Arguments.of(
                        "no right to write", new StreamsException(new AuthorizationException("denied")), Failure.FATAL),
                Arguments.of("ours", new StreamsException(new IllegalStateException()), Failure.DEFECT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void is_sorted_by_what_is_wrapped(String what, Throwable thrown, Failure failure) {
        assertThat(ThreadEnds.failureOf(thrown)).isEqualTo(failure);
    }
}
