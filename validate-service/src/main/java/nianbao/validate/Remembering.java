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
import nianbao.model.event.Submission;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.validate.memory.AgencyMemory;
import nianbao.validate.memory.Arrival;
import nianbao.validate.memory.Memory;
import nianbao.validate.memory.Recollection;
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
     * Judges the report that a record holds.
     *
     * @param known what is remembered of a year by its report key; empty where nothing is
     * @throws IllegalArgumentException if the record holds no report, its headers name no submission, or the two disagree
     */
    public static Remembering of(Delivery delivery, Memory memory, Function<String, YearMemory> known) {
        Submission submission = Submission.from(delivery.headers());
        AnnualReport report = parsed(delivery, submission);
        String agency = report.agency().id();
        AgencyMemory before = load(agency, report.year(), known);
        if (submission.producer().checkOnly()) {
            ValidatedReport checked = memory.check(before, report);
            return new Remembering(checked.verdict(), Emissions.checked(submission, checked), Map.of());
        }
        Recollection after = memory.remember(before, new Arrival(submission, report));
        Stream<Emission> events = after.events().stream().map(event -> Emissions.event(submission, event));
        return new Remembering(
                after.outcome().verdict(),
                Stream.concat(events, Stream.of(Emissions.outcome(after.outcome())))
                        .toList(),
                changed(agency, before, after.memory()));
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
