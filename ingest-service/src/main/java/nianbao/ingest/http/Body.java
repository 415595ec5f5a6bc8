package nianbao.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nianbao.model.event.Topic;

/** Reads a request's body into one array, within the limits of a document and of the bytes in flight. */
final class Body {

    private static final int FIRST_GUESS = 64 << 10;

    private Body() {}

    /**
     * All bytes of the body.
     *
     * @param declared the length that the request declares, -1 where it declares none
     * @throws jakarta.ws.rs.WebApplicationException too-large or too-busy
     * @throws IOException if the client goes away
     */
    static byte[] read(InputStream in, long declared, InFlightBytes.Share share) throws IOException {
        if (declared > Topic.MAX_DOCUMENT_BYTES) {
            throw Problem.tooLarge().asException();
        }
        byte[] bytes = allocate(declared >= 0 ? (int) declared : FIRST_GUESS, share);
        int length = 0;
        while (true) {
            if (length == bytes.length) {
                int next = in.read();
                if (next < 0) {
                    return bytes;
                }
                if (length == Topic.MAX_DOCUMENT_BYTES) {
                    throw Problem.tooLarge().asException();
                }
                int larger = (int) Math.min(Math.max(FIRST_GUESS, 2L * length), Topic.MAX_DOCUMENT_BYTES);
                take(larger - length, share);
                bytes = Arrays.copyOf(bytes, larger);
                bytes[length++] = (byte) next;
            }
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
            }
            length += read;
        }
    }

    private static byte[] allocate(int size, InFlightBytes.Share share) {
        take(size, share);
        return new byte[size];
    }

    private static void take(long more, InFlightBytes.Share share) {
        if (!share.take(more)) {
            throw Problem.tooBusy().asException();
        }
    }
}
