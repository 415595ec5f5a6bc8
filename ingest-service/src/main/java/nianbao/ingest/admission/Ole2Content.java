package nianbao.ingest.admission;

import java.nio.charset.StandardCharsets;

/** Tells what a compound file (MS-CFB) is by the names of its streams; WPS writes the same ones as Office. */
final class Ole2Content {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;

    private Ole2Content() {}

    static Format formatOf(byte[] file) {
        if (hasEntry(file, "EncryptedPackage")) {
            return Format.OFFICE_ENCRYPTED;
        }
        if (hasEntry(file, "WordDocument")) {
            return Format.DOC;
        }
        if (hasEntry(file, "Workbook") || hasEntry(file, "Book")) {
            return Format.XLS;
        }
        return hasEntry(file, "PowerPoint Document") ? Format.PPT : Format.OLE2;
    }

    /** Directory entries lie on multiples of their own size; looking at each also serves files whose sector chains are cut. */
    private static boolean hasEntry(byte[] file, String name) {
        byte[] wanted = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
        for (int at = HEADER; at + ENTRY <= file.length; at += ENTRY) {
            if (Bytes.uint16(file, at + NAME_LENGTH_AT) == wanted.length && isAt(file, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] file, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
