package nianbao.parse.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import nianbao.parse.text.CharSet;

/** Decodes no more than may be read: a document of 32 MiB would otherwise cost several times that before it is found too long. */
final class BoundedText {

    private static final int CHUNK = 8_192;
    private static final CharSet OTHER_LINE_ENDS = CharSet.of("\r\u000B\u0085\u2028\u2029");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private boolean afterReturn;

    private BoundedText(int limit) {
        this.limit = limit;
    }

    /**
     * The text without a byte order mark and with one kind of line end. A few bad bytes, such as a last character cut in two, become
     * U+FFFD: admission has judged that it is text.
     *
     * @param limit in UTF-16 code units
     * @return empty where the text is longer
     */
    static Optional<String> decode(byte[] bytes, Charset charset, int limit) {
        BoundedText bounded = new BoundedText(limit);
        char[] chunk = new char[Math.clamp(bytes.length, 1, CHUNK)];
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes), charset)) {
            boolean first = true;
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                int from = first && read > 0 && chunk[0] == BYTE_ORDER_MARK ? 1 : 0;
                first = false;
                if (!bounded.append(chunk, from, read)) {
                    return Optional.empty();
                }
            }
            return Optional.of(bounded.text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no input but the array
        }
    }

    /** False once it is too long. */
    private boolean append(char[] chunk, int from, int to) {
        int begin = from;
        for (int i = from; i < to; i++) {
            char c = chunk[i];
            boolean pair = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (pair || OTHER_LINE_ENDS.has(c)) {
                text.append(chunk, begin, i - begin);
                begin = i + 1;
                if (!pair) {
                    text.append('\n');
                }
            }
        }
        text.append(chunk, begin, to - begin);
        return text.length() <= limit;
    }
}
