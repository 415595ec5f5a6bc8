package nianbao.parse.extract.isolated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a stream to its end, lest its writer wait, and keeps the last of it. */
final class Tail {

    private static final int KEPT_BYTES = 1_000;

    private final Thread thread;
    private byte[] last = {};

    Tail(InputStream in) {
        thread = Thread.ofPlatform().name("extractor-stderr").daemon().start(() -> drain(in));
    }

    private void drain(InputStream in) {
        byte[] chunk = new byte[KEPT_BYTES];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                keep(chunk, read);
            }
        } catch (IOException e) {
            // the process is gone
        }
    }

    private synchronized void keep(byte[] chunk, int length) {
        byte[] all = Arrays.copyOf(last, last.length + length);
        System.arraycopy(chunk, 0, all, last.length, length);
        last = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT_BYTES), all.length);
    }

    /** The last of what came, on one line; waits a moment for what is on its way. */
    String text(long patienceMillis) throws InterruptedException {
        thread.join(patienceMillis);
        synchronized (this) {
            return new String(last, StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
        }
    }
}
