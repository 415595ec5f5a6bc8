package nianbao.ingest.admission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest real bytes of each format, built as its specification says. */
final class SmallestDocuments {

    private SmallestDocuments() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pdf(String trailerExtra) {
        return ascii(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R/Size 3" + trailerExtra + ">>\nstartxref\n9\n%%EOF\n");
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(ascii("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] openDocument(String mediaType) {
        byte[] content = ascii(mediaType);
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(content);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file of one directory sector that names a root and one stream. */
    static byte[] compoundFile(String stream) {
        ByteBuffer file = ByteBuffer.allocate(512 * 3).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.putShort(30, (short) 9);
        file.putInt(48, 1);
        directoryEntry(file, 1024, "Root Entry");
        directoryEntry(file, 1024 + 128, stream);
        return file.array();
    }

    private static void directoryEntry(ByteBuffer file, int at, String name) {
        byte[] encoded = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        file.put(at, encoded);
        file.putShort(at + 64, (short) encoded.length);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A bitmap of one pixel. */
    static byte[] bmp() {
        ByteBuffer file = ByteBuffer.allocate(58).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("BM"))
                .putInt(58)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(1)
                .putInt(1);
        file.putShort((short) 1).putShort((short) 24);
        return file.array();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
