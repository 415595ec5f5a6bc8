package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a request's body within the limits. */
class BodyTest {

    private static final int LIMIT = 32 << 20;

    private final InFlightBytes inFlight = new InFlightBytes(2L * LIMIT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 << 10, (64 << 10) + 1, 3 << 20, LIMIT})
    void aBodyOfUndeclaredLengthIsReadWhole(int length) throws IOException {
        byte[] read = Body.read(counting(length), -1, inFlight.open());

        assertThat(read).isEqualTo(counting(length).readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LIMIT})
    void aBodyOfDeclaredLengthIsReadWhole(int length) throws IOException {
        byte[] read = Body.read(counting(length), length, inFlight.open());

        assertThat(read).isEqualTo(counting(length).readAllBytes());
    }

    @Test
    void aBodyThatIsDeclaredTooLargeIsNotReadAtAll() {
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };

        assertThatThrownBy(() -> Body.read(untouched, LIMIT + 1L, inFlight.open()))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(413));
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        assertThatThrownBy(() -> Body.read(counting(LIMIT + 1), -1, inFlight.open()))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(413));
    }

    @Test
    void aBodyBeyondTheBytesInFlightIsRefusedForNow() {
        InFlightBytes.Share other = inFlight.open();
        other.take(2L * LIMIT - 10);

        assertThatThrownBy(() -> Body.read(counting(11), 11, inFlight.open()))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(429));
    }

    @Test
    void whatARequestHeldIsFreeAfterIt() throws IOException {
        try (InFlightBytes.Share share = inFlight.open()) {
            Body.read(counting(1000), 1000, share);
        }

        assertThat(inFlight.held()).isZero();
    }

    private static InputStream counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return new ByteArrayInputStream(bytes);
    }
}
