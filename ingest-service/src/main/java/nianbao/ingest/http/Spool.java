package nianbao.ingest.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import nianbao.model.event.SubmissionId;
import org.jboss.logging.Logger;

/**
 * The documents of one request on disk, one behind the other in one file that has no name, so that it is gone with the process. Written
 * by one thread at a time, read by any once it is written.
 */
final class Spool implements AutoCloseable {

    /**
     * A document in the spool.
     *
     * @param offset where it begins
     * @param length in bytes
     * @param submissionId SHA-256 of its bytes
     * @param beginning its first bytes, enough to tell what can never be a report
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Section(long offset, int length, String submissionId, byte[] beginning) {}

    /** Opens the file when there is something to write. */
    interface Opening {
        FileChannel open() throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int BEGINNING_BYTES = 4 << 10;
    private static final int PIECE_BYTES = 64 << 10;

    private final Opening opening;
    private final Budget.Share space;
    private final MessageDigest digest = SubmissionId.digest();
    private byte[] beginning = new byte[0];
    private FileChannel file;
    private long begun;
    private long end;
    private long taken;
    private boolean closed;

    Spool(Opening opening, Budget.Share space) {
        this.opening = opening;
        this.space = space;
    }

    /** Begins a document; one that was begun and not ended is forgotten. */
    void begin() {
        end = begun;
        digest.reset();
        beginning = new byte[0];
    }

    /**
     * Adds bytes to the document that was begun.
     *
     * @throws Refused if there is no space left
     */
    void append(byte[] bytes, int from, int to) {
        take(end + to - from);
        digest.update(bytes, from, to - from);
        if (beginning.length < BEGINNING_BYTES) {
            int more = Math.min(to - from, BEGINNING_BYTES - beginning.length);
            int length = beginning.length;
            beginning = Arrays.copyOf(beginning, length + more);
            System.arraycopy(bytes, from, beginning, length, more);
        }
        try {
            if (file == null) {
                file = opening.open();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, to - from);
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
        } catch (IOException e) {
            LOG.warnf("stage=ingest outcome=spool-unavailable cause=%s", e);
            throw new Refused(Problem.spoolUnavailable());
        }
    }

    /** Ends the document. */
    Section end() {
        Section section = new Section(begun, (int) (end - begun), HexFormat.of().formatHex(digest.digest()), beginning);
        begun = end;
        return section;
    }

    /**
     * A document's bytes.
     *
     * @throws IOException if the disk fails
     */
    byte[] read(Section section) throws IOException {
        byte[] bytes = new byte[section.length()];
        int at = 0;
        while (at < bytes.length) {
            // Piece by piece: the JDK keeps native memory for the largest read of each thread.
            int read = file.read(
                    ByteBuffer.wrap(bytes, at, Math.min(PIECE_BYTES, bytes.length - at)), section.offset() + at);
            if (read < 0) {
                throw new IOException("the spool ends early");
            }
            at += read;
        }
        return bytes;
    }

    /** Gives back the space; once is enough. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.warnf("stage=ingest a spool could not be closed: %s", e);
        } finally {
            space.close();
        }
    }

    /** What was forgotten is written over, and counts as long as the file lives. */
    private void take(long upTo) {
        if (upTo > taken) {
            if (!space.take(upTo - taken)) {
                throw new Refused(Problem.tooBusy());
            }
            taken = upTo;
        }
    }
}
