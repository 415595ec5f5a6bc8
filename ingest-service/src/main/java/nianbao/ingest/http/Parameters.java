package nianbao.ingest.http;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.event.ProducerHints;

/**
 * What a request says besides its documents: in its query, or in the fields of a form.
 *
 * @param agency the agency's name, or null
 * @param regionCode the agency's GB/T 2260 code, or null
 * @param year the year the report is about, or null
 * @param check whether the documents are only checked
 * @param patience how long the outcome is waited for; none where it is not
 */
record Parameters(String agency, String regionCode, String year, boolean check, Duration patience) {

    /** The parameters by name. */
    static final Set<String> NAMES = Set.of("agency", "regionCode", "year", "check", "wait");

    /** Characters of a parameter's name that an answer repeats. */
    private static final int SHOWN = 40;

    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern REGION_CODE = Pattern.compile("\\d{6}(?:\\d{3}|\\d{6})?");
    private static final Pattern WAIT = Pattern.compile("(\\d{1,9})(ms|s|m)?");

    /**
     * Reads them; a parameter that is blank is none, but for {@code check}: who names it means it.
     *
     * @param values by name; others than {@link #NAMES} are not looked at
     * @throws Refused if one is malformed
     */
    static Parameters of(Map<String, String> values, Duration longestWait) {
        return new Parameters(
                given(values.get("agency")),
                wellFormed(values.get("regionCode"), "regionCode", REGION_CODE, "a GB/T 2260 code of six digits"),
                wellFormed(values.get("year"), "year", YEAR, "a year of four digits"),
                isCheck(values.get("check")),
                patience(values.get("wait"), longestWait));
    }

    /**
     * Of those that are given, each must be known and be given once: a misspelt {@code check} would publish a draft, and so might the
     * second of two.
     *
     * @throws Refused if one is not
     */
    static void requireKnown(MultiMap given, Set<String> names) {
        Set<String> unknown = new TreeSet<>(given.names());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            String first = unknown.iterator().next();
            throw new Refused(
                    Problem.badParameter("there is no parameter " + first.substring(0, Math.min(SHOWN, first.length()))
                            + "; there are " + String.join(", ", new TreeSet<>(names))));
        }
        for (String name : given.names()) {
            if (given.getAll(name).size() > 1) {
                throw new Refused(Problem.saidTwice(name));
            }
        }
    }

    /** What they, a document's file and its origin say together. */
    ProducerHints hints(Parcel.Item item, String sourceUrl) {
        return new ProducerHints(item.contentType(), item.filename(), sourceUrl, agency, regionCode, year, check);
    }

    private static boolean isCheck(String value) {
        if (value != null && !TRUTH.matcher(value).matches()) {
            throw new Refused(Problem.badParameter("check must be true or false"));
        }
        return "true".equals(value);
    }

    /**
     * How long {@code wait} waits; none where it is not given.
     *
     * @throws Refused if it is malformed
     */
    static Duration patience(String given, Duration longest) {
        String value = wellFormed(given, "wait", WAIT, "a time such as 500ms, 5s or 1m");
        if (value == null) {
            return Duration.ZERO;
        }
        Matcher parts = WAIT.matcher(value);
        parts.matches();
        long number = Long.parseLong(parts.group(1));
        Duration wait =
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "m" -> Duration.ofMinutes(number);
                    case null, default -> Duration.ofSeconds(number);
                };
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    private static String wellFormed(String given, String name, Pattern pattern, String meaning) {
        String value = given(given);
        if (value != null && !pattern.matcher(value).matches()) {
            throw new Refused(Problem.badParameter(name + " must be " + meaning));
        }
        return value;
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
