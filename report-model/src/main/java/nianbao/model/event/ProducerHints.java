package nianbao.model.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a producer may say of its document: optional headers of reports.submitted. The document itself always wins; a disagreement is
 * reported.
 *
 * @param contentType the media type it believes it sent
 * @param filename the file's name
 * @param sourceUrl where it found the document
 * @param agency the agency's name
 * @param regionCode the agency's GB/T 2260 code
 * @param year the year the report is about
 * @param checkOnly whether the document is only to be checked, and never kept or published
 * @param replay whether it is an archived document that comes once more
 */
public record ProducerHints(
        String contentType,
        String filename,
        String sourceUrl,
        String agency,
        String regionCode,
        String year,
        boolean checkOnly,
        boolean replay) {

    /** The longest value that is carried on, in bytes of UTF-8; what is longer is cut. */
    public static final int MAX_BYTES = 1024;

    /** Of a document that comes from its producer. */
    public ProducerHints(
            String contentType,
            String filename,
            String sourceUrl,
            String agency,
            String regionCode,
            String year,
            boolean checkOnly) {
        this(contentType, filename, sourceUrl, agency, regionCode, year, checkOnly, false);
    }

    /** A producer that said nothing. */
    public static final ProducerHints NONE = new ProducerHints(null, null, null, null, null, null, false);

    static ProducerHints from(Map<String, String> headers) {
        return new ProducerHints(
                bounded(headers.get(Headers.CONTENT_TYPE)),
                bounded(headers.get(Headers.FILENAME)),
                bounded(headers.get(Headers.SOURCE_URL)),
                bounded(headers.get(Headers.AGENCY)),
                bounded(headers.get(Headers.REGION_CODE)),
                bounded(headers.get(Headers.YEAR)),
                isSaid(headers.get(Headers.CHECK_ONLY)),
                isSaid(headers.get(Headers.REPLAY)));
    }

    /** The same of an archive's member, which has a name and a media type of its own. */
    ProducerHints ofMember(String name) {
        return new ProducerHints(null, bounded(name), sourceUrl, agency, regionCode, year, checkOnly, replay);
    }

    /** The headers that say it. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        putIfPresent(headers, Headers.CONTENT_TYPE, contentType);
        putIfPresent(headers, Headers.FILENAME, filename);
        putIfPresent(headers, Headers.SOURCE_URL, sourceUrl);
        putIfPresent(headers, Headers.AGENCY, agency);
        putIfPresent(headers, Headers.REGION_CODE, regionCode);
        putIfPresent(headers, Headers.YEAR, year);
        if (checkOnly) {
            headers.put(Headers.CHECK_ONLY, "true");
        }
        if (replay) {
            headers.put(Headers.REPLAY, "true");
        }
        return headers;
    }

    /** Whatever is said but {@code false}: a draft that was not to be published must never be so for a spelling. */
    private static boolean isSaid(String value) {
        return value != null && !value.strip().equalsIgnoreCase("false");
    }

    /** Anyone may write these: without control characters, cut at {@link #MAX_BYTES}; null where nothing is left. */
    static String bounded(String value) {
        if (value == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int codePoint : value.strip().codePoints().limit(MAX_BYTES + 1).toArray()) {
            int character = Character.isISOControl(codePoint) ? ' ' : codePoint;
            bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.isEmpty() ? null : kept.toString();
    }

    private static void putIfPresent(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
