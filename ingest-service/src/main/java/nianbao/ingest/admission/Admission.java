package nianbao.ingest.admission;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import nianbao.model.event.Delivery;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;

/**
 * Admits a document: gives it its identity, keeps to the limits, finds its media type and encoding. What producers say of a document is
 * carried on and never believed.
 */
public final class Admission {

    /** What kind of text it is shows in so many bytes. */
    private static final int BEGINNING_BYTES = 256 << 10;

    private static final String SEND_TEXT_INSTEAD =
            "请打开原文件，将年度报告另存为网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式后重新上传，也可上传报告发布页面的网页文件。";
    private static final String SEND_WHAT_IS_INSIDE = "请先解压，再将其中的年度报告以网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式逐个上传。";
    private static final String SEND_INSTEAD_OF_IMAGE = "请上传含有文字的网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式的年度报告，不要上传截图或扫描件。";
    private static final String UNLOCK_AND_SEND_TEXT = "请取消密码保护后重新上传，也可另存为网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式后上传。";

    private final InstantSource clock;

    /** Admission that dates its rejections by this clock. */
    public Admission(InstantSource clock) {
        this.clock = clock;
    }

    /** What becomes of a record of reports.submitted; a value that is null is an empty document. */
    public Decision decide(Delivery delivery) {
        byte[] document = delivery.value();
        Submission submission = Submission.unadmitted(SubmissionId.of(document), delivery);
        if (document == null || document.length == 0) {
            return refused(submission, RejectionCode.EMPTY, "the record has no bytes");
        }
        if (document.length > Topic.MAX_DOCUMENT_BYTES) {
            return refused(submission, RejectionCode.TOO_LARGE, document.length + " bytes");
        }
        Optional<Format> binary = Signatures.formatOf(document);
        return binary.isPresent() ? binary(submission, document, binary.get()) : text(submission, document);
    }

    private Decision binary(Submission submission, byte[] document, Format format) {
        return format.admitted() == Format.Admitted.YES
                ? new Decision.Admitted(submission.admitted(format.mediaType(), null), document)
                : refused(submission, format);
    }

    private Decision text(Submission submission, byte[] document) {
        if (isBlank(document)) {
            return refused(submission, RejectionCode.EMPTY, "nothing but white space");
        }
        Optional<TextEncoding> encoding = TextEncoding.of(document);
        if (encoding.isEmpty()) {
            return refused(submission, RejectionCode.UNREADABLE, "no known signature, and no text in a known encoding");
        }
        Format format = Markup.formatOf(encoding.get().beginning(document, BEGINNING_BYTES));
        if (format.admitted() != Format.Admitted.YES) {
            return refused(submission, format);
        }
        return new Decision.Admitted(
                submission.admitted(format.mediaType(), encoding.get().charset().name()), document);
    }

    /** White space, zeros or a byte-order mark alone, in any encoding. */
    private static boolean isBlank(byte[] document) {
        for (byte b : document) {
            switch (b & 0xFF) {
                case 0, ' ', '\t', '\n', '\r', '\f', 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> {
                    // may be part of nothing
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private Decision refused(Submission submission, Format format) {
        Submission known = submission.admitted(format.mediaType(), null);
        String name = format.chineseName();
        String detail = "found " + format.name().toLowerCase(Locale.ROOT) + ", " + format.mediaType();
        return switch (format.admitted()) {
            case IMAGE ->
                refused(
                        known,
                        RejectionCode.OCR_UNAVAILABLE,
                        "这是" + name + "，目前不能识别图片中的文字。",
                        SEND_INSTEAD_OF_IMAGE,
                        detail);
            case LOCKED ->
                refused(known, RejectionCode.ENCRYPTED, "这是" + name + "，无法读取。", UNLOCK_AND_SEND_TEXT, detail);
            case ARCHIVE -> unsupported(known, name, SEND_WHAT_IS_INSIDE, detail);
            case NO, YES -> unsupported(known, name, SEND_TEXT_INSTEAD, detail);
        };
    }

    private Decision unsupported(Submission submission, String name, String remedy, String detail) {
        return refused(submission, RejectionCode.UNSUPPORTED_MEDIA_TYPE, "这是" + name + "，目前不能读取这种格式。", remedy, detail);
    }

    private Decision refused(Submission submission, RejectionCode code, String detail) {
        return refused(submission, code, code.message(), code.remedy(), detail);
    }

    private Decision refused(Submission submission, RejectionCode code, String message, String remedy, String detail) {
        return new Decision.Refused(
                submission, Rejection.of(submission, Stage.INGEST, code, message, remedy, detail, clock.instant()));
    }
}
