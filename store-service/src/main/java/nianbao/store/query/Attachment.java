package nianbao.store.query;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The headers with which a stored document is handed out: as a file to keep, never as something to open in place. */
public final class Attachment {

    private static final int LONGEST_NAME = 150;
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;\\s*charset=\"?[0-9A-Za-z_.:-]{1,40}\"?)?");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"/\\\\|?*\uFFFD]");
    private static final String UNKNOWN_MEDIA_TYPE = "application/octet-stream";

    private Attachment() {}

    /**
     * The value of Content-Disposition (RFC 6266): a plain name for old clients and the real one as RFC 5987 writes it.
     *
     * @param filename as the producer gave it, or null
     * @param submissionId names the file where nothing else does
     */
    public static String disposition(String filename, String submissionId) {
        String name = fileName(filename);
        if (name.isEmpty()) {
            name = submissionId;
        }
        String plain = name.codePoints()
                .map(c -> c < 0x20 || c > 0x7e || c == '%' || c == ';' ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended(name);
    }

    /** The media type to answer with: what was found from the bytes, else what the producer said if it is one at all. */
    public static String mediaType(String found, String said) {
        for (String type : new String[] {found, said}) {
            if (type != null && MEDIA_TYPE.matcher(type).matches()) {
                return type;
            }
        }
        return UNKNOWN_MEDIA_TYPE;
    }

    /** The last segment of the name, without what a file system or a terminal may take for something else. */
    private static String fileName(String given) {
        if (given == null) {
            return "";
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(last).replaceAll("").strip();
        String undotted = safe.replaceFirst("^\\.+", "");
        return undotted.codePointCount(0, undotted.length()) <= LONGEST_NAME ? undotted : shortened(undotted);
    }

    /** Cuts the middle, so that the ending still tells the kind of file. */
    private static String shortened(String name) {
        int[] points = name.codePoints().toArray();
        int tail = 20;
        return new String(points, 0, LONGEST_NAME - tail) + new String(points, points.length - tail, tail);
    }

    private static String extended(String name) {
        StringBuilder result = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0)) {
                result.append(c);
            } else {
                result.append('%').append(String.format("%02X", (int) c));
            }
        }
        return result.toString();
    }
}
