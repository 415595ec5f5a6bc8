package nianbao.store.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import nianbao.archive.Archive;
import nianbao.archive.ArchiveException;
import nianbao.archive.Member.Content;
import nianbao.store.entity.ReceiptEntity;
import nianbao.store.entity.ReceiptEntity.InArchive;
import nianbao.store.entity.SubmissionEntity;

/** A document's bytes: kept as it came, or expanded from the archive that it came in. */
interface Original {

    /** How many there are. */
    long size();

    /** Writes all of them. */
    void writeTo(OutputStream out) throws IOException;

    /** Those of that submission; empty where neither it nor an archive that holds it is kept. */
    static Optional<Original> of(String submissionId) {
        return SubmissionEntity.<SubmissionEntity>findByIdOptional(submissionId)
                .<Original>map(kept -> new Kept(kept.bytes))
                .or(() -> ReceiptEntity.inArchive(submissionId).flatMap(place -> expanded(submissionId, place)));
    }

    private static Optional<Original> expanded(String submissionId, InArchive place) {
        SubmissionEntity archive = SubmissionEntity.findById(place.archive());
        try {
            return Archive.open(archive.bytes)
                    .content(place.number())
                    .filter(content -> content.submissionId().equals(submissionId))
                    .map(Expanded::new);
        } catch (ArchiveException e) {
            throw new IllegalStateException("an archive that was unpacked before cannot be now", e);
        }
    }

    /** Bytes that are kept. */
    record Kept(byte[] bytes) implements Original {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /** A member of an archive. */
    record Expanded(Content content) implements Original {
        @Override
        public long size() {
            return content.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            content.writeTo(out);
        }
    }
}
