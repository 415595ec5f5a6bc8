package nianbao.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes multipart/form-data apart (RFC 7578, RFC 2046) as its bytes come, and holds no more of them than a boundary or a part's header
 * is long. What the parts' names are written in is not known before they are seen, so no framework's reader will do: they decode them
 * as UTF-8 and lose what was not.
 */
final class FormReader {

    /** Where the parts go. */
    interface Parts {
        void beginPart(PartHead head);

        void content(byte[] bytes, int from, int to);

        void endPart();
    }

    private static final int LONGEST_HEAD = 16 << 10;
    private static final int MOST_BLANKS = 100;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private enum Reading {
        PREAMBLE,
        HEAD,
        CONTENT,
        EPILOGUE
    }

    private final byte[] delimiter;
    private final Parts parts;
    private Reading reading = Reading.PREAMBLE;

    /** What was left over; the first boundary may stand at the very beginning, as if a line ended before it. */
    private byte[] held = LINE_END;

    /** A reader for that boundary, which is not empty. */
    FormReader(String boundary, Parts parts) {
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.parts = parts;
    }

    /**
     * The next bytes.
     *
     * @throws Refused if they are no form
     */
    void feed(byte[] more) {
        byte[] bytes = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, bytes, held.length, more.length);
        int at = 0;
        int before = -1;
        while (at > before && reading != Reading.EPILOGUE) {
            before = at;
            at = reading == Reading.HEAD ? head(bytes, at) : content(bytes, at);
        }
        held = reading == Reading.EPILOGUE ? new byte[0] : Arrays.copyOfRange(bytes, at, bytes.length);
    }

    /**
     * There are no more bytes.
     *
     * @throws Refused if the last boundary has not been seen
     */
    void end() {
        if (reading != Reading.EPILOGUE) {
            throw new Refused(Problem.malformedForm("its last boundary is missing"));
        }
    }

    /** Goes on to behind the next boundary, or as far as is certainly content. */
    private int content(byte[] bytes, int from) {
        int found = indexOf(bytes, from, delimiter);
        if (found < 0) {
            int certain = Math.max(from, bytes.length - delimiter.length + 1);
            say(bytes, from, certain);
            return certain;
        }
        say(bytes, from, found);
        int next = found + delimiter.length;
        while (next < bytes.length && next - found - delimiter.length < MOST_BLANKS && isBlank(bytes[next])) {
            next++;
        }
        if (next + 2 > bytes.length) {
            return found;
        }
        if (startsWith(bytes, next, LINE_END)) {
            endPart();
            reading = Reading.HEAD;
            return next + 2;
        }
        if (bytes[next] == '-' && bytes[next + 1] == '-') {
            endPart();
            reading = Reading.EPILOGUE;
            return bytes.length;
        }
        // A longer word that begins as the boundary does.
        say(bytes, found, found + LINE_END.length);
        return found + LINE_END.length;
    }

    private int head(byte[] bytes, int from) {
        boolean none = startsWith(bytes, from, LINE_END);
        int end = none ? from : indexOf(bytes, from, HEAD_END);
        if (end < 0) {
            if (bytes.length - from > LONGEST_HEAD) {
                throw new Refused(Problem.malformedForm("a part's header has no end"));
            }
            return from;
        }
        parts.beginPart(PartHead.of(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1)));
        reading = Reading.CONTENT;
        return end + (none ? LINE_END : HEAD_END).length;
    }

    private void say(byte[] bytes, int from, int to) {
        if (reading == Reading.CONTENT && to > from) {
            parts.content(bytes, from, to);
        }
    }

    private void endPart() {
        if (reading == Reading.CONTENT) {
            parts.endPart();
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] bytes, int from, byte[] wanted) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && startsWith(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }
}
