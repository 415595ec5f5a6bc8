package nianbao.ingest.admission;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives byte by byte, right ones and such as no program would write (APPNOTE 6.3.10, 4.3). */
final class RawZip {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UTF8 = 1 << 11;
    private static final int ENCRYPTED = 1;

    private record Entry(
            byte[] name, byte[] extra, int flags, int method, long crc, int packed, long size, int offset) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Entry> entries = new ArrayList<>();

    /** A deflated file with a name in UTF-8 that says so. */
    RawZip file(String name, byte[] content) {
        return file(name.getBytes(StandardCharsets.UTF_8), UTF8, content);
    }

    /** A deflated file whose name says nothing of its encoding. */
    RawZip file(byte[] name, byte[] content) {
        return file(name, 0, content);
    }

    private RawZip file(byte[] name, int flags, byte[] content) {
        return add(name, new byte[0], flags, DEFLATED, crc(content), deflated(content), content.length);
    }

    /** A file with Info-ZIP's field for the name in Unicode. */
    RawZip fileWithUnicodeField(byte[] name, String unicode, byte[] content) {
        byte[] encoded = unicode.getBytes(StandardCharsets.UTF_8);
        ByteBuffer extra = little(4 + 5 + encoded.length)
                .putShort((short) 0x7075)
                .putShort((short) (5 + encoded.length))
                .put((byte) 1)
                .putInt((int) crc(name))
                .put(encoded);
        return add(name, extra.array(), 0, DEFLATED, crc(content), deflated(content), content.length);
    }

    RawZip stored(String name, byte[] content) {
        return add(utf8(name), new byte[0], UTF8, STORED, crc(content), content, content.length);
    }

    RawZip encrypted(String name, byte[] cipher) {
        return add(utf8(name), new byte[0], UTF8 | ENCRYPTED, DEFLATED, 7, cipher, 1_000);
    }

    /** A file of a method by its number. */
    RawZip ofMethod(int method, String name, byte[] packed) {
        return add(utf8(name), new byte[0], UTF8, method, 7, packed, 1_000);
    }

    /** A file whose bytes are not those that were put in. */
    RawZip damaged(String name, byte[] content) {
        return add(utf8(name), new byte[0], UTF8, DEFLATED, crc(content) ^ 1, deflated(content), content.length);
    }

    /** A file whose headers say that it has one byte. */
    RawZip understated(String name, byte[] content) {
        return add(utf8(name), new byte[0], UTF8, DEFLATED, crc(content), deflated(content), 1);
    }

    /** A further entry for the bytes of the last one. */
    RawZip again(String name) {
        Entry last = entries.getLast();
        entries.add(new Entry(
                utf8(name),
                last.extra(),
                last.flags(),
                last.method(),
                last.crc(),
                last.packed(),
                last.size(),
                last.offset()));
        return this;
    }

    byte[] bytes() {
        int directory = out.size();
        entries.forEach(this::directoryEntry);
        int length = out.size() - directory;
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(length)
                .putInt(directory)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private RawZip add(byte[] name, byte[] extra, int flags, int method, long crc, byte[] packed, long size) {
        Entry entry = new Entry(name, extra, flags, method, crc, packed.length, size, out.size());
        entries.add(entry);
        out.writeBytes(common(little(30).putInt(0x04034b50), entry).array());
        out.writeBytes(name);
        out.writeBytes(extra);
        out.writeBytes(packed);
        return this;
    }

    private void directoryEntry(Entry entry) {
        ByteBuffer header = little(46).putInt(0x02014b50).putShort((short) 20);
        common(header, entry);
        header.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(entry.offset());
        out.writeBytes(header.array());
        out.writeBytes(entry.name());
        out.writeBytes(entry.extra());
    }

    private static ByteBuffer common(ByteBuffer header, Entry entry) {
        return header.putShort((short) 20)
                .putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putInt(0x5A21_0000)
                .putInt((int) entry.crc())
                .putInt(entry.packed())
                .putInt((int) entry.size())
                .putShort((short) entry.name().length)
                .putShort((short) entry.extra().length);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] chunk = new byte[64 << 10];
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
