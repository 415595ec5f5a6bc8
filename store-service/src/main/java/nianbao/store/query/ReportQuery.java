package nianbao.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.model.form.FormVersion;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.RuleId;
import nianbao.model.report.Verdict;
import nianbao.store.event.Searchable;

/**
 * Which reports are asked for; null where a filter is not given.
 *
 * @param agency an agency's id or full name
 * @param region the region, with all it holds
 * @param year the year the report is about
 * @param form the statutory form
 * @param verdict the judgement
 * @param rule the id of a rule that found something
 * @param sort the order
 * @param page from 1
 * @param size reports on a page, from 1 to {@value #LARGEST_SIZE}
 */
public record ReportQuery(
        String agency,
        Region region,
        Integer year,
        String form,
        String verdict,
        String rule,
        SortOrder sort,
        int page,
        int size) {

    /** The most reports on a page. */
    public static final int LARGEST_SIZE = 200;

    /** The reports on a page where none is asked for. */
    public static final int DEFAULT_SIZE = 50;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> PARAMETERS =
            new TreeSet<>(Set.of("agency", "region", "year", "form", "verdict", "rule", "sort", "page", "size"));
    private static final List<String> FORMS = Stream.concat(
                    Arrays.stream(FormVersion.values()).map(FormVersion::wireName),
                    Stream.of(FormOfReport.MIXED, FormOfReport.NONE))
            .toList();
    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::wireName).toList();
    private static final List<String> RULES =
            Arrays.stream(RuleId.values()).map(RuleId::wireName).toList();

    /**
     * The query that the parameters of a request make; an empty parameter counts as not given.
     *
     * @throws BadParameterException if one is unknown, given twice or not what it must be: a filter that is silently ignored would
     *     answer another question
     */
    public static ReportQuery of(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw new BadParameterException(
                        "there is no such parameter as the one given; use " + String.join(", ", PARAMETERS));
            }
            if (values.size() > 1) {
                throw new BadParameterException(name + " is given more than once");
            }
        });
        Function<String, String> given = name -> {
            List<String> values = parameters.get(name);
            String value =
                    values == null ? "" : Searchable.text(values.getFirst()).strip();
            return value.isEmpty() ? null : value;
        };
        String region = given.apply("region");
        String sort = given.apply("sort");
        return new ReportQuery(
                given.apply("agency"),
                region == null ? null : Region.of(region),
                number("year", given.apply("year"), FIRST_YEAR, LAST_YEAR, null),
                oneOf("form", given.apply("form"), FORMS),
                oneOf("verdict", given.apply("verdict"), VERDICTS),
                oneOf("rule", given.apply("rule"), RULES),
                sort == null ? SortOrder.DEFAULT : SortOrder.of(sort),
                number("page", given.apply("page"), 1, LAST_PAGE, 1),
                number("size", given.apply("size"), 1, LARGEST_SIZE, DEFAULT_SIZE));
    }

    /**
     * A year that a report can be about.
     *
     * @throws BadParameterException if it is none
     */
    public static int year(String written) {
        return number("year", written, FIRST_YEAR, LAST_YEAR, null);
    }

    /** How many reports go before the page. */
    public int offset() {
        return (page - 1) * size;
    }

    private static Integer number(String name, String given, int from, int to, Integer absent) {
        if (given == null) {
            return absent;
        }
        int value;
        try {
            value = Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw notBetween(name, from, to);
        }
        if (value < from || value > to) {
            throw notBetween(name, from, to);
        }
        return value;
    }

    private static BadParameterException notBetween(String name, int from, int to) {
        return new BadParameterException(name + " must be a whole number from " + from + " to " + to);
    }

    private static String oneOf(String name, String given, List<String> allowed) {
        if (given != null && !allowed.contains(given)) {
            throw new BadParameterException(name + " must be one of " + String.join(", ", allowed));
        }
        return given;
    }
}
