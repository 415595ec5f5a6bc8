package nianbao.ingest.admission;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells what a ZIP file is by the names of its entries. Nothing is inflated. The names are those of the central directory; a file that
 * was cut short has none, then those before the entries count.
 */
final class ZipContent {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int MOST_NAMES = 10_000;

    private ZipContent() {}

    static Format formatOf(byte[] zip) {
        Set<String> names = centralNames(zip);
        if (names.isEmpty()) {
            names = localNames(zip);
        }
        if (names.contains("OFD.xml")) {
            return Format.OFD;
        }
        if (hasFolder(names, "word/")) {
            return Format.DOCX;
        }
        if (hasFolder(names, "xl/")) {
            return Format.XLSX;
        }
        if (hasFolder(names, "ppt/")) {
            return Format.PPTX;
        }
        return names.contains("mimetype") ? openDocument(zip) : Format.ZIP;
    }

    /** An OpenDocument's first entry is named mimetype and holds it, stored (OpenDocument 1.3, part 2, 3.3). */
    private static Format openDocument(byte[] zip) {
        int content = LOCAL_HEADER + "mimetype".length();
        if (Bytes.at(zip, content, Format.ODT.mediaType())) {
            return Format.ODT;
        }
        return Bytes.at(zip, content, Format.ODS.mediaType()) ? Format.ODS : Format.ZIP;
    }

    /** An Office file has the part that lists its content types beside the folder of its kind. */
    private static boolean hasFolder(Set<String> names, String folder) {
        return names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith(folder));
    }

    private static Set<String> centralNames(byte[] zip) {
        Set<String> names = new HashSet<>();
        int at = centralDirectory(zip);
        while (at >= 0 && at + CENTRAL_HEADER <= zip.length && Bytes.at(zip, at, 'P', 'K', 1, 2)) {
            int length = Bytes.uint16(zip, at + 28);
            add(names, zip, at + CENTRAL_HEADER, length);
            if (names.size() > MOST_NAMES) {
                break;
            }
            at += CENTRAL_HEADER + length + Bytes.uint16(zip, at + 30) + Bytes.uint16(zip, at + 32);
        }
        return names;
    }

    private static int centralDirectory(byte[] zip) {
        int earliest = Math.max(0, zip.length - END_RECORD - LONGEST_COMMENT);
        for (int at = zip.length - END_RECORD; at >= earliest; at--) {
            if (Bytes.at(zip, at, 'P', 'K', 5, 6)) {
                return Bytes.int32(zip, at + 16);
            }
        }
        return -1;
    }

    private static Set<String> localNames(byte[] zip) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at + LOCAL_HEADER <= zip.length && names.size() <= MOST_NAMES; at++) {
            if (Bytes.at(zip, at, 'P', 'K', 3, 4)) {
                add(names, zip, at + LOCAL_HEADER, Bytes.uint16(zip, at + 26));
            }
        }
        return names;
    }

    private static void add(Set<String> names, byte[] zip, int at, int length) {
        if (at + length <= zip.length) {
            names.add(new String(zip, at, length, StandardCharsets.UTF_8));
        }
    }
}
