package nianbao.store.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where things are answered, relative to this service, each segment percent-encoded. */
public final class Paths {

    private Paths() {}

    /** The report of that agency and year. */
    public static String report(String agencyId, int year) {
        return "/reports/" + segment(agencyId) + "/" + year;
    }

    /** What became of that submission. */
    public static String submission(String submissionId) {
        return "/submissions/" + submissionId;
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
