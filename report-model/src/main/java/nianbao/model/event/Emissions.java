package nianbao.model.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;

/** The records that stages send, each built in one place: topic, key, headers, value. */
public final class Emissions {

    private static final String SCHEMAS = "urn:nianbao:schema:";

    /** A value without bytes, and not none: that is what compaction takes for a deletion. */
    private static final byte[] NOTHING = {};

    private Emissions() {}

    /** An admitted document for parse-service. */
    public static Emission ingested(Submission submission, Payload document) {
        return new Emission(Topic.INGESTED, submission.submissionId(), submission.headers(), document);
    }

    /** A parsed report for validate-service. */
    public static Emission parsed(Submission submission, AnnualReport report) {
        return new Emission(Topic.PARSED, report.agency().id(), json(submission.headers()), Json.write(report));
    }

    /** The wish that a document be taken back, for who knows what it became. */
    public static Emission withdrawal(Wish wish) {
        return new Emission(Topic.WITHDRAWALS, wish.submissionId(), wish.headers(), NOTHING);
    }

    /**
     * The same on reports.parsed, so that it has its place among the documents of an agency.
     *
     * @param reportKey the report that the document became
     * @param answered whether the wish's receipt has its outcome elsewhere
     */
    public static Emission withdrawal(Wish wish, String reportKey, boolean answered) {
        Map<String, String> headers = new HashMap<>(wish.headers());
        headers.put(Headers.REPORT_KEY, reportKey);
        if (answered) {
            headers.put(Headers.ANSWERED, "true");
        }
        return new Emission(Topic.PARSED, reportKey.substring(0, reportKey.lastIndexOf('/')), headers, NOTHING);
    }

    /**
     * An event on a report.
     *
     * @param cause the submission from which it follows: its headers name it, so that whoever submitted can tell, while the report names
     *     the document it was read from
     */
    public static Emission event(Submission cause, ReportEvent event) {
        return new Emission(
                Topic.VALIDATED,
                event.report().reportKey(),
                correlated(cause, headers(event)),
                Json.write(event.report()));
    }

    /** What a check came to, and its outcome; nothing of it goes anywhere else. */
    public static List<Emission> checked(Submission submission, ValidatedReport report) {
        return List.of(
                new Emission(
                        Topic.CHECKED,
                        report.submissionId(),
                        correlated(
                                submission,
                                headers(new ReportEvent(ReportEvent.Type.VALIDATED, report, report.submittedAt()))),
                        Json.write(report)),
                outcome(Outcome.checked(report)));
    }

    /** A rejection and its outcome; that of a check goes to reports.checked. */
    public static List<Emission> rejected(Submission submission, Rejection rejection) {
        CloudEvent event = new CloudEvent(
                rejection.submissionId() + "/" + rejection.receipt(),
                "/nianbao/" + rejection.stage().wireName(),
                "report.rejected",
                rejection.submissionId(),
                rejection.rejectedAt(),
                SCHEMAS + "rejection:1.0");
        Topic topic = submission.producer().checkOnly() ? Topic.CHECKED : Topic.REJECTED;
        return List.of(
                new Emission(
                        topic,
                        rejection.submissionId(),
                        correlated(submission, event.headers()),
                        Json.write(rejection)),
                outcome(Outcome.rejected(rejection)));
    }

    /** The outcome of an archive; its members have events and outcomes of their own. */
    public static Emission unpacked(Outcome outcome) {
        return outcome(outcome);
    }

    /** How a receipt ended. */
    public static Emission outcome(Outcome outcome) {
        return new Emission(Topic.OUTCOMES, outcome.submissionId(), json(Map.of()), Json.write(outcome));
    }

    private static Map<String, String> headers(ReportEvent event) {
        ValidatedReport report = event.report();
        return new CloudEvent(
                        report.reportKey() + "/" + report.revision() + "/" + report.validation(),
                        "/nianbao/" + Stage.VALIDATE.wireName(),
                        event.type().wireName(),
                        report.reportKey(),
                        event.time(),
                        SCHEMAS + "validated-report:1.0")
                .headers();
    }

    /** Adds the submission's id and receipt, so that a consumer can correlate without opening the value. */
    private static Map<String, String> correlated(Submission submission, Map<String, String> eventHeaders) {
        Map<String, String> headers = new HashMap<>(eventHeaders);
        headers.put(Headers.SUBMISSION_ID, submission.submissionId());
        headers.put(Headers.RECEIPT, submission.receipt());
        if (submission.partOf() != null) {
            headers.put(Headers.PART_OF, submission.partOf());
        }
        return headers;
    }

    private static Map<String, String> json(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(Headers.CONTENT_TYPE, "application/json");
        return all;
    }
}
