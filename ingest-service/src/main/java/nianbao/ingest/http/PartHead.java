package nianbao.ingest.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The header fields of a form's part.
 *
 * @param name of the form's field
 * @param filename the file's name without its folders; empty where the client chose none, null where the part is no file
 * @param contentType the media type that the client believes in, or null
 */
record PartHead(String name, String filename, String contentType) {

    /** Reads a part's header lines, one character a byte, CRLF between them. */
    static PartHead of(String lines) {
        String disposition = "";
        String contentType = null;
        for (String line : lines.split("\r\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("content-disposition")) {
                disposition = value;
            } else if (name.equals("content-type")) {
                contentType = value;
            }
        }
        Map<String, String> parameters = parameters(disposition);
        return new PartHead(FieldText.decode(parameters.getOrDefault("name", "")), filename(parameters), contentType);
    }

    boolean isFile() {
        return filename != null;
    }

    private static String filename(Map<String, String> parameters) {
        String plain = parameters.get("filename");
        String extended = parameters.get("filename*");
        if (extended != null) {
            return withoutFolders(FieldText.decodeExtended(extended).orElseGet(() -> FieldText.decode(extended)));
        }
        return plain == null ? null : withoutFolders(FieldText.decode(plain).replace("\\\"", "\""));
    }

    /** Some clients send the whole path. Decoded first: the second byte of a character in GBK may look like a backslash. */
    private static String withoutFolders(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static Map<String, String> parameters(String disposition) {
        Map<String, String> parameters = new HashMap<>();
        int at = disposition.indexOf(';');
        while (at >= 0) {
            int equals = disposition.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = disposition.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            int begin = skipBlanks(disposition, equals + 1);
            boolean quoted = begin < disposition.length() && disposition.charAt(begin) == '"';
            int end = quoted ? closingQuote(disposition, begin + 1) : endOfToken(disposition, begin);
            String value = disposition.substring(quoted ? begin + 1 : begin, end);
            parameters.put(name, quoted ? value : value.strip());
            at = disposition.indexOf(';', end);
        }
        return parameters;
    }

    /** A quotation mark that nothing but a semicolon follows: others, escaped in one of several ways, are part of the name. */
    private static int closingQuote(String text, int from) {
        for (int quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            int next = skipBlanks(text, quote + 1);
            if (next == text.length() || text.charAt(next) == ';') {
                return quote;
            }
        }
        return text.length();
    }

    private static int endOfToken(String text, int from) {
        int semicolon = text.indexOf(';', from);
        return semicolon < 0 ? text.length() : semicolon;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
