package nianbao.ingest.admission;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.archive.Archive;
import nianbao.archive.ArchiveException;
import nianbao.archive.Member;
import nianbao.archive.Member.Content;
import nianbao.model.event.Delivery;
import nianbao.model.event.Payload;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.event.Wish;

/**
 * Admits a document: gives it its identity, keeps to the limits, finds its media type and encoding. A ZIP archive is unpacked, and each
 * document in it admitted as if it had come by itself. What producers say of a document is carried on and never believed. The wish that a
 * document be taken back comes here, too, and goes on to who knows what became of it.
 */
public final class Admission {

    /** What kind of text it is shows in so many bytes. */
    private static final int BEGINNING_BYTES = 256 << 10;

    private static final String SEND_TEXT_INSTEAD =
            "请打开原文件，将年度报告另存为网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式后重新上传，也可上传报告发布页面的网页文件。";
    private static final String SEND_WHAT_IS_INSIDE = "请先解压，再将其中的年度报告以网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式逐个上传。";
    private static final String SEND_INSTEAD_OF_IMAGE = "请上传含有文字的网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式的年度报告，不要上传截图或扫描件。";
    private static final String UNLOCK_AND_SEND_TEXT = "请取消密码保护后重新上传，也可另存为网页（HTML）、PDF、Word（.docx）或纯文本（.txt）格式后上传。";

    private static final String PUT_SOMETHING_IN = "请把年度报告放进压缩包后重新上传，也可直接上传年度报告。";
    private static final String PACK_AGAIN = "请用常用的压缩软件重新压缩后上传，也可将其中的年度报告逐个上传。";

    private static final String NAME_THE_DOCUMENT = "请在withdraw头中写明要撤回的文件的提交编号（提交时返回的submissionId，64位十六进制数字）后重新发送。";

    private final InstantSource clock;

    /** Admission that dates its rejections by this clock. */
    public Admission(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What becomes of a record of reports.submitted; a value that is null is an empty document. One that names a document to take back
     * holds none, whatever its value is.
     */
    public Decision decide(Delivery delivery) {
        if (Wish.isIn(delivery.headers())) {
            return wish(delivery);
        }
        byte[] document = delivery.value();
        Submission submission = Submission.unadmitted(SubmissionId.of(document), delivery);
        if (document == null || document.length == 0) {
            return refused(submission, RejectionCode.EMPTY, "the record has no bytes");
        }
        if (document.length > Topic.MAX_DOCUMENT_BYTES) {
            return refused(submission, RejectionCode.TOO_LARGE, document.length + " bytes");
        }
        return isArchive(document)
                ? unpacked(submission, document)
                : decide(submission, Payload.of(document), document);
    }

    private Decision wish(Delivery delivery) {
        Submission submission = Submission.unadmitted(SubmissionId.of(delivery.value()), delivery);
        if (submission.producer().checkOnly()) {
            return noWish(
                    submission,
                    "撤回请求注明只作检查（check-only），没有撤回任何文件。",
                    "如确要撤回，请去掉check-only头后重新发送。",
                    "the headers withdraw and check-only in one record");
        }
        return Wish.asked(delivery)
                .<Decision>map(Decision.Withdrawal::new)
                .orElseGet(() -> noWish(
                        submission,
                        "撤回请求中的提交编号不正确，没有撤回任何文件。",
                        NAME_THE_DOCUMENT,
                        "the header withdraw is no submission id"));
    }

    private Decision noWish(Submission submission, String message, String remedy, String detail) {
        Rejection rejection = Rejection.of(
                submission, Stage.INGEST, RejectionCode.UNREADABLE, message, remedy, detail, clock.instant());
        return new Decision.Refused(submission, rejection.withoutDocument());
    }

    /** Whether a record holds an archive that is unpacked here, so that much may follow from it. */
    public boolean isArchive(Delivery delivery) {
        return delivery.value() != null && !Wish.isIn(delivery.headers()) && isArchive(delivery.value());
    }

    private static boolean isArchive(byte[] document) {
        return Signatures.formatOf(document).equals(Optional.of(Format.ZIP));
    }

    /** What becomes of a document of known size, by itself or in an archive. */
    private Decision decide(Submission submission, Payload payload, byte[] document) {
        Optional<Format> binary = Signatures.formatOf(document);
        return binary.isPresent() ? binary(submission, payload, binary.get()) : text(submission, payload, document);
    }

    private Decision binary(Submission submission, Payload payload, Format format) {
        return format.admitted() == Format.Admitted.YES
                ? new Decision.Admitted(submission.admitted(format.mediaType(), null), payload)
                : refused(submission, format);
    }

    private Decision unpacked(Submission submission, byte[] document) {
        Submission known = submission.admitted(Format.ZIP.mediaType(), null);
        try {
            Archive archive = Archive.open(document);
            if (archive.size() == 0) {
                return refused(
                        known,
                        RejectionCode.EMPTY,
                        "压缩包里没有任何文件。",
                        PUT_SOMETHING_IN,
                        "an archive without documents, " + archive.skipped() + " entries skipped");
            }
            List<Decision> members = new ArrayList<>(archive.size());
            for (Content content : archive.contents()) {
                members.add(member(known, content));
            }
            return new Decision.Unpacked(known, members, archive.skipped());
        } catch (ArchiveException e) {
            return refused(known, e);
        }
    }

    private Decision member(Submission archive, Content content) {
        Member member = content.member();
        Submission submission = archive.member(member.number(), content.submissionId(), content.size(), member.name());
        if (content.fault() != null) {
            return refused(submission, content.fault());
        }
        if (content.size() == 0) {
            return refused(submission, RejectionCode.EMPTY, "a member without bytes");
        }
        if (content.isTooLarge()) {
            return refused(submission, RejectionCode.TOO_LARGE, content.size() + " bytes");
        }
        Payload payload = content.payload();
        byte[] document = payload.bytes();
        Optional<Format> inner =
                Signatures.formatOf(document).filter(format -> format.admitted() == Format.Admitted.ARCHIVE);
        if (inner.isPresent()) {
            return refused(
                    submission.admitted(inner.get().mediaType(), null),
                    RejectionCode.ARCHIVE_NESTED,
                    "found " + inner.get().name().toLowerCase(Locale.ROOT) + " in an archive");
        }
        return decide(submission, payload, document);
    }

    private Decision refused(Submission archive, ArchiveException e) {
        String detail = e.getMessage();
        RejectionCode tooLarge = RejectionCode.ARCHIVE_TOO_LARGE;
        return switch (e.reason()) {
            case BROKEN -> refused(archive, RejectionCode.UNREADABLE, "压缩包已损坏或不完整，无法解开。", PACK_AGAIN, detail);
            case TOO_MANY -> refused(archive, tooLarge, "压缩包里的文件超过2,000个的上限。", tooLarge.remedy(), detail);
            case TOO_LARGE -> refused(archive, tooLarge, "压缩包解开后超过512 MiB的上限。", tooLarge.remedy(), detail);
            case OVERLAPPING -> refused(archive, tooLarge, "压缩包的内部结构不正常，几个文件共用同一段数据，没有解开。", PACK_AGAIN, detail);
        };
    }

    private Decision refused(Submission member, Member.Fault fault) {
        return switch (fault) {
            case ENCRYPTED ->
                refused(
                        member,
                        RejectionCode.ENCRYPTED,
                        "压缩包里的这个文件设有密码，无法读取。",
                        "请去掉压缩密码，重新压缩后上传，也可直接上传这个文件。",
                        "an encrypted member");
            case UNSUPPORTED ->
                refused(
                        member,
                        RejectionCode.UNREADABLE,
                        "压缩包里的这个文件用了不常见的压缩方式，无法解开。",
                        "请用ZIP的普通压缩方式（Deflate）重新压缩后上传，也可直接上传这个文件。",
                        "a member that is neither stored nor deflated");
            case DAMAGED ->
                refused(
                        member,
                        RejectionCode.UNREADABLE,
                        "压缩包里的这个文件已损坏，无法解开。",
                        "请确认原文件能正常打开，重新压缩后上传，也可直接上传这个文件。",
                        "a member whose bytes are not those that were put in");
        };
    }

    private Decision text(Submission submission, Payload payload, byte[] document) {
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
                submission.admitted(format.mediaType(), encoding.get().charset().name()), payload);
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
