package nianbao.ingest.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Text that HTTP headers carry percent-encoded as UTF-8, since they hold ASCII only. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** The text; what is not validly encoded stays as it is. */
    static String decode(String value) {
        try {
            // In a header, unlike in a form, '+' is a plus sign.
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
