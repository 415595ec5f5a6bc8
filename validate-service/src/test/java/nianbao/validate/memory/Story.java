package nianbao.validate.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.event.Outcome;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.ReportEvent;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Wish;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.validate.ReportBuilder;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.rule.RuleSettings;

/** What happens to one agency's reports, document by document; each arrival's memory goes through bytes as it does in the state. */
final class Story {

    static final String AGENCY = "330382:测试局";

    private final Memory memory = new Memory(new Continuity(Continuity.COPIED_FROM), RuleSettings.STANDARD);
    private final List<ReportEvent> events = new ArrayList<>();
    private final Map<String, ValidatedReport> current = new LinkedHashMap<>();
    private AgencyMemory remembered = AgencyMemory.EMPTY;

    static Instant at(int hour) {
        return Instant.parse("2026-11-22T00:00:00Z").plusSeconds(3600L * hour);
    }

    /** A document of that name, submitted at that hour. */
    static AnnualReport document(String name, int hour, ReportBuilder report) {
        return report.from(name, "0:" + hour, at(hour)).build();
    }

    static String idOf(String name) {
        return SubmissionId.of(name.getBytes(StandardCharsets.UTF_8));
    }

    static Submission submissionOf(AnnualReport report) {
        return new Submission(
                report.submissionId(),
                report.receipt(),
                report.submittedAt(),
                "text/plain",
                "UTF-8",
                1234,
                ProducerHints.NONE);
    }

    Outcome arrives(String name, int hour, ReportBuilder report) {
        return arrives(document(name, hour, report));
    }

    Outcome arrives(AnnualReport report) {
        return take(memory.remember(remembered, new Arrival(submissionOf(report), report)));
    }

    Outcome isWithdrawn(String name, int hour) {
        return take(memory.withdraw(
                remembered, new Request(new Wish(idOf(name), "0:" + hour, at(hour), "误报"), AGENCY, 2021)));
    }

    ValidatedReport isChecked(ReportBuilder report) {
        return memory.check(remembered, document("draft", 99, report));
    }

    private Outcome take(Recollection recollection) {
        Map<Integer, YearMemory> stored = new LinkedHashMap<>();
        recollection.memory().years().forEach((year, one) -> stored.put(year, StoredYear.read(StoredYear.write(one))));
        remembered = new AgencyMemory(stored);
        events.addAll(recollection.events());
        recollection.events().forEach(event -> {
            String key = event.report().reportKey();
            if (event.report().current()) {
                current.put(key, event.report());
            } else if (event.type() == ReportEvent.Type.WITHDRAWN) {
                current.remove(key);
            }
        });
        return recollection.outcome();
    }

    /** All that happened, in order. */
    List<ReportEvent> events() {
        return events;
    }

    /** The last that happened. */
    ReportEvent last() {
        return events.getLast();
    }

    /** What stands of each year as the events tell it. */
    Map<String, ValidatedReport> current() {
        return current;
    }

    ValidatedReport current(int year) {
        return current.get(AGENCY + "/" + year);
    }

    AgencyMemory remembered() {
        return remembered;
    }
}
