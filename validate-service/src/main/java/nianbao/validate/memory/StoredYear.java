package nianbao.validate.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import nianbao.model.Json;

/** What is remembered of a year as bytes: one that says how they are written, then deflated JSON. */
public final class StoredYear {

    private static final byte VERSION = 1;

    private StoredYear() {}

    /** The bytes. */
    public static byte[] write(YearMemory memory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
            deflated.write(Json.write(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * What the bytes say.
     *
     * @throws IllegalArgumentException if they are written in a way that this version does not know, or not readable
     */
    public static YearMemory read(byte[] stored) {
        if (stored.length == 0 || stored[0] != VERSION) {
            throw new IllegalArgumentException("a memory that is not written in version " + VERSION);
        }
        try (InflaterInputStream json =
                new InflaterInputStream(new ByteArrayInputStream(stored, 1, stored.length - 1))) {
            return Json.read(json.readAllBytes(), YearMemory.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("a memory that cannot be read", e);
        }
    }
}
