package nianbao.model.event;

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
 */
public record ProducerHints(
        String contentType,
        String filename,
        String sourceUrl,
        String agency,
        String regionCode,
        String year,
        boolean checkOnly) {

    /** A producer that said nothing. */
    public static final ProducerHints NONE = new ProducerHints(null, null, null, null, null, null, false);

    static ProducerHints from(Map<String, String> headers) {
        return new ProducerHints(
                headers.get(Headers.CONTENT_TYPE),
                headers.get(Headers.FILENAME),
                headers.get(Headers.SOURCE_URL),
                headers.get(Headers.AGENCY),
                headers.get(Headers.REGION_CODE),
                headers.get(Headers.YEAR),
                "true".equalsIgnoreCase(headers.get(Headers.CHECK_ONLY)));
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
        return headers;
    }

    private static void putIfPresent(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
