package nianbao.store.rest;

import nianbao.store.entity.ReceiptEntity;
import nianbao.store.query.Paths;
import nianbao.store.query.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in an archive. */
@Schema(name = "Member", description = "A document in an archive, as far as it is known")
public record MemberView(
        @Schema(description = "SHA-256 of the document's bytes, hexadecimal")
        String submissionId,

        @Schema(description = "the archive's receipt and the document's place there", examples = "3:1202/1")
        String receipt,

        @Schema(description = "its path in the archive, or null while that is not known", examples = "乐清市/年报.docx")
        String filename,

        @Schema(
                description = "as of any submission",
                enumeration = {"processing", "stored", "rejected", "duplicate", "checked", "withdrawn"})
        String status,

        @Schema(description = "where what became of it is answered, relative to this service")
        String url) {

    /** Of a member whose archive is remembered, or of one that was only checked. */
    static MemberView of(ReceiptEntity.Member member, boolean remembered) {
        return new MemberView(
                member.submissionId(),
                member.receipt(),
                member.filename(),
                Status.of(member.outcome(), remembered, member.reportWritten(), member.rejected()),
                Paths.submission(member.submissionId()));
    }
}
