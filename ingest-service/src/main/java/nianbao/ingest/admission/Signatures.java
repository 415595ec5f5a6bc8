package nianbao.ingest.admission;

import java.util.Optional;

/** Tells binary formats by the signatures that their specifications give them. */
final class Signatures {

    /** A PDF's header may stand anywhere in so many bytes (ISO 32000, implementation note 13). */
    private static final int PDF_HEADER_WITHIN = 1024;

    /** Behind the head of a TAR file's first member (POSIX, pax interchange format). */
    private static final int TAR_MAGIC_AT = 257;

    private Signatures() {}

    /** The binary format; empty where the bytes carry no known signature, as text does. */
    static Optional<Format> formatOf(byte[] bytes) {
        return Optional.ofNullable(signed(bytes));
    }

    private static Format signed(byte[] b) {
        if (Bytes.startsWith(b, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Format.PNG;
        }
        if (Bytes.startsWith(b, 0xFF, 0xD8, 0xFF)) {
            return Format.JPEG;
        }
        if (Bytes.at(b, 0, "GIF87a") || Bytes.at(b, 0, "GIF89a")) {
            return Format.GIF;
        }
        if (Bytes.startsWith(b, 'I', 'I', 0x2A, 0) || Bytes.startsWith(b, 'M', 'M', 0, 0x2A)) {
            return Format.TIFF;
        }
        if (isBitmap(b)) {
            return Format.BMP;
        }
        if (Bytes.at(b, 0, "RIFF") && Bytes.at(b, 8, "WEBP")) {
            return Format.WEBP;
        }
        if (Bytes.startsWith(b, 'P', 'K', 3, 4) || Bytes.startsWith(b, 'P', 'K', 5, 6)) {
            return ZipContent.formatOf(b);
        }
        if (Bytes.startsWith(b, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Ole2Content.formatOf(b);
        }
        if (Bytes.at(b, 0, "{\\rtf")) {
            return Format.RTF;
        }
        if (Bytes.startsWith(b, 0x1F, 0x8B, 8)) {
            return Format.GZIP;
        }
        if (Bytes.startsWith(b, 'R', 'a', 'r', '!', 0x1A, 7)) {
            return Format.RAR;
        }
        if (Bytes.startsWith(b, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return Format.SEVEN_ZIP;
        }
        if (isTar(b)) {
            return Format.TAR;
        }
        return pdf(b);
    }

    /** The magic word with what ends it, a zero in POSIX's format and a blank in GNU's, is in no text at such a place by accident. */
    private static boolean isTar(byte[] b) {
        return Bytes.at(b, TAR_MAGIC_AT, "ustar\0") || Bytes.at(b, TAR_MAGIC_AT, "ustar  \0");
    }

    /** "BM" alone begins many a text: the two reserved fields are zero and the header that follows has one of its few sizes. */
    private static boolean isBitmap(byte[] b) {
        if (!Bytes.startsWith(b, 'B', 'M') || !Bytes.at(b, 6, 0, 0, 0, 0) || b.length < 18) {
            return false;
        }
        int headerSize = Bytes.int32(b, 14);
        return headerSize >= 12 && headerSize <= 124;
    }

    private static Format pdf(byte[] b) {
        return Bytes.indexOf(b, 0, PDF_HEADER_WITHIN, "%PDF-") < 0 ? null : Format.PDF;
    }
}
