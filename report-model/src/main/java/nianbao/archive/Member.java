package nianbao.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import nianbao.model.event.Payload;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** A document in an archive. */
public final class Member {

    private static final int CHUNK = 64 << 10;

    private final ZipFile zip;
    private final ZipArchiveEntry entry;
    private final int number;
    private final String name;

    Member(ZipFile zip, ZipArchiveEntry entry, int number, String name) {
        this.zip = zip;
        this.entry = entry;
        this.number = number;
        this.name = name;
    }

    /** Why a member's bytes cannot be had. */
    public enum Fault {
        /** It has a password. */
        ENCRYPTED,
        /** It was compressed in a way that is not read: neither stored nor deflated. */
        UNSUPPORTED,
        /** Its bytes are not those that were put in. */
        DAMAGED
    }

    /**
     * What expanding a member came to. Where its bytes cannot be had, id and size are those of the bytes that lie in the archive for it,
     * compressed or encrypted as they are.
     *
     * @param member the member
     * @param submissionId SHA-256 of the bytes
     * @param size in bytes
     * @param fault why they are not the document's, or null
     */
    public record Content(Member member, String submissionId, long size, Fault fault) {

        /** Whether it is larger than a document may be. */
        public boolean isTooLarge() {
            return size > Topic.MAX_DOCUMENT_BYTES;
        }

        /**
         * The bytes, expanded each time they are asked for.
         *
         * @throws IllegalStateException for what is larger than a document may be
         */
        public Payload payload() {
            if (isTooLarge()) {
                throw new IllegalStateException("a member of " + size + " bytes");
            }
            return new Expanding(this);
        }

        /**
         * Writes its bytes out, however many.
         *
         * @throws IOException whatever the receiver says
         */
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = fault == null ? member.expanded() : member.raw()) {
                in.transferTo(out);
            }
        }
    }

    private record Expanding(Content content) implements Payload {
        @Override
        public int size() {
            return (int) content.size();
        }

        @Override
        public byte[] bytes() {
            byte[] bytes = new byte[size()];
            try (InputStream in = content.fault() == null
                    ? content.member().expanded()
                    : content.member().raw()) {
                if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                    throw new EOFException("shorter than before");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("an archive in memory has changed", e);
            }
            return bytes;
        }
    }

    /** Its place among the archive's entries, from 1, those counted that hold no document. */
    public int number() {
        return number;
    }

    /** Its path in the archive; no more than a name. */
    public String name() {
        return name;
    }

    /**
     * Expands it to see what it is; what its headers say of its size is not believed.
     *
     * @throws Budget.ExceededException if there is no room for it
     */
    Content content(Budget budget) throws Budget.ExceededException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return faulty(Fault.ENCRYPTED);
        }
        if (entry.getMethod() != ZipEntry.STORED
                && entry.getMethod() != ZipEntry.DEFLATED
                && entry.getMethod() != ZipMethod.ENHANCED_DEFLATED.getCode()) {
            return faulty(Fault.UNSUPPORTED);
        }
        MessageDigest digest = SubmissionId.digest();
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = expanded()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                budget.take(read);
                size += read;
                digest.update(chunk, 0, read);
                crc.update(chunk, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            // The library says in many ways that compressed bytes are none.
            return faulty(Fault.DAMAGED);
        }
        boolean whole = size == entry.getSize() && crc.getValue() == entry.getCrc();
        return whole ? new Content(this, HexFormat.of().formatHex(digest.digest()), size, null) : faulty(Fault.DAMAGED);
    }

    private Content faulty(Fault fault) {
        MessageDigest digest = SubmissionId.digest();
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = raw()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                digest.update(chunk, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            return new Content(this, SubmissionId.of(null), 0, fault);
        }
        return new Content(this, HexFormat.of().formatHex(digest.digest()), size, fault);
    }

    private InputStream expanded() throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new ZipException("no bytes for an entry");
        }
        return in;
    }

    private InputStream raw() throws IOException {
        InputStream in = zip.getRawInputStream(entry);
        return in == null ? InputStream.nullInputStream() : in;
    }

    /** Where its bytes lie in the archive; empty where there are none. */
    Extent extent() {
        try (InputStream in = raw()) {
            return new Extent(entry.getDataOffset(), Math.max(0, entry.getCompressedSize()));
        } catch (IOException | RuntimeException e) {
            return new Extent(0, 0);
        }
    }

    /** A stretch of the archive. */
    record Extent(long from, long length) {}
}
