package nianbao.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Headers;
import nianbao.model.event.Submission;
import nianbao.model.event.Wish;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.validate.memory.AgencyMemory;
import nianbao.validate.memory.Arrival;
import nianbao.validate.memory.Memory;
import nianbao.validate.memory.Recollection;
import nianbao.validate.memory.Request;
import nianbao.validate.memory.YearMemory;

/**
 * What becomes of a record of reports.parsed next to what is remembered of its agency.
 *
 * @param verdict the judgement, or null where there is none
 * @param emissions the records that follow: events, or for a check what it came to, and the outcome
 * @param changed what is remembered from now on of the years that it concerns, by report key; of all others what was remembered
 */
public record Remembering(Verdict verdict, List<Emission> emissions, Map<String, YearMemory> changed) {

    public Remembering {
        emissions = List.copyOf(emissions);
        changed = Map.copyOf(changed);
    }

    /**
     * Judges the report that a record holds, or takes one back if that is what it says.
     *
     * @param known what is remembered of a year by its report key; empty where nothing is
     * @throws IllegalArgumentException if the record holds no report, its headers name no submission, or the two disagree
     */
    public static Remembering of(Delivery delivery, Memory memory, Function<String, YearMemory> known) {
        return Wish.isIn(delivery.headers()) ? withdrawn(delivery, memory, known) : judged(delivery, memory, known);
    }

    /** Whether a record's receipt has its outcome from another: then nothing that follows from this one may have another. */
    public static boolean isAnswered(Delivery delivery) {
        return Wish.isIn(delivery.headers()) && delivery.headers().containsKey(Headers.ANSWERED);
    }

    private static Remembering withdrawn(Delivery delivery, Memory memory, Function<String, YearMemory> known) {
        Wish wish = Wish.from(delivery.headers());
        String reportKey = delivery.headers().getOrDefault(Headers.REPORT_KEY, "");
        int slash = reportKey.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("the record has no header " + Headers.REPORT_KEY);
        }
        Request request =
                new Request(wish, reportKey.substring(0, slash), Integer.parseInt(reportKey.substring(slash + 1)));
        AgencyMemory before = load(request.agencyId(), request.year(), known);
        Recollection after = memory.withdraw(before, request);
        return new Remembering(
                null,
                isAnswered(delivery) ? events(wish.submission(), after).toList() : told(wish.submission(), after),
                changed(request.agencyId(), before, after.memory()));
    }

    private static Remembering judged(Delivery delivery, Memory memory, Function<String, YearMemory> known) {
        Submission submission = Submission.from(delivery.headers());
        AnnualReport report = parsed(delivery, submission);
        String agency = report.agency().id();
        AgencyMemory before = load(agency, report.year(), known);
        if (submission.producer().checkOnly()) {
            ValidatedReport checked = memory.check(before, report);
            return new Remembering(checked.verdict(), Emissions.checked(submission, checked), Map.of());
        }
        Recollection after = memory.remember(before, new Arrival(submission, report));
        return new Remembering(
                after.outcome().verdict(), told(submission, after), changed(agency, before, after.memory()));
    }

    private static List<Emission> told(Submission cause, Recollection after) {
        return Stream.concat(events(cause, after), Stream.of(Emissions.outcome(after.outcome())))
                .toList();
    }

    private static Stream<Emission> events(Submission cause, Recollection after) {
        return after.events().stream().map(event -> Emissions.event(cause, event));
    }

    /** The year and its two neighbours. */
    private static AgencyMemory load(String agency, int year, Function<String, YearMemory> known) {
        Map<Integer, YearMemory> years = new HashMap<>();
        IntStream.rangeClosed(year - 1, year + 1).forEach(one -> years.put(one, known.apply(key(agency, one))));
        return new AgencyMemory(years);
    }

    private static Map<String, YearMemory> changed(String agency, AgencyMemory before, AgencyMemory after) {
        Map<String, YearMemory> changed = new HashMap<>();
        after.years().forEach((year, memory) -> {
            if (memory != before.year(year)) {
                changed.put(key(agency, year), memory);
            }
        });
        return changed;
    }

    private static String key(String agency, int year) {
        return agency + "/" + year;
    }

    /** JSON of another shape reads as a report of which nothing is known. */
    private static AnnualReport parsed(Delivery delivery, Submission submission) {
        AnnualReport report = Json.read(delivery.value(), AnnualReport.class);
        if (report.agency() == null
                || report.forms() == null
                || report.figures() == null
                || report.places() == null
                || report.text() == null) {
            throw new IllegalArgumentException(
                    "not an AnnualReport: agency, forms, figures, places or text are missing");
        }
        if (report.agency().id() == null || report.agency().id().isBlank() || report.year() <= 0) {
            throw new IllegalArgumentException("not an AnnualReport: whose or of which year is missing");
        }
        // What goes on is keyed by what the report says, and rejected by what the headers say: they must be the same.
        if (!submission.submissionId().equals(report.submissionId())
                || !submission.receipt().equals(report.receipt())
                || !submission.submittedAt().equals(report.submittedAt())) {
            throw new IllegalArgumentException("the report and the record's headers name different submissions");
        }
        return report;
    }
}
