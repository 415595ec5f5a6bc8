package nianbao.system.faults;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nianbao.model.Json;
import nianbao.model.event.Headers;
import nianbao.model.event.Outcome;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.report.ValidatedReport;
import nianbao.system.faults.documents.Specimen;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Follows every receipt through the topics, as a read_committed consumer sees them, and holds it against its document. */
final class Journeys {

    private final Map<String, Journey> byReceipt = new LinkedHashMap<>();
    private final Function<String, Specimen> specimens;
    private final Function<String, Map<Integer, String>> members;
    private final Account account;

    /**
     * None yet.
     *
     * @param specimens the document of a submission id, or null
     * @param members the submission ids of an archive's members, by their places; empty for what is none
     */
    Journeys(Function<String, Specimen> specimens, Function<String, Map<Integer, String>> members, Account account) {
        this.specimens = specimens;
        this.members = members;
        this.account = account;
    }

    /** Reads all topics; the receipts are the records of reports.submitted, and the members of archives among them. */
    void read(Topics topics) {
        topics.forEach(Topic.SUBMITTED, record -> {
            String receipt = record.partition() + ":" + record.offset();
            String submissionId = SubmissionId.of(record.value());
            byReceipt.put(receipt, new Journey(receipt, submissionId));
            members.apply(submissionId).forEach((place, memberId) -> {
                String member = receipt + "/" + place;
                byReceipt.put(member, new Journey(member, memberId));
            });
        });
        for (Topic between : new Topic[] {Topic.INGESTED, Topic.PARSED, Topic.REJECTED}) {
            topics.forEach(between, record -> {
                Journey journey = of(header(record, Headers.RECEIPT), between);
                if (journey != null) {
                    journey.seen(between);
                }
            });
        }
        topics.forEach(Topic.VALIDATED, this::validated);
        topics.forEach(Topic.OUTCOMES, this::outcome);
    }

    Map<String, Journey> byReceipt() {
        return byReceipt;
    }

    private void validated(ConsumerRecord<byte[], byte[]> record) {
        ValidatedReport report = Json.read(record.value(), ValidatedReport.class);
        Journey journey = of(report.receipt(), Topic.VALIDATED);
        if (journey == null) {
            return;
        }
        journey.seen(Topic.VALIDATED);
        Specimen specimen = specimens.apply(journey.submissionId());
        if (specimen == null) {
            return; // said with the outcome
        }
        Map<String, BigDecimal> figures = report.figures().byPath();
        String fault = specimen.fault(figures);
        if (fault != null) {
            account.add(
                    Account.Sort.WRONG, "the event of document " + specimen.number() + ": " + fault + "; " + journey);
        }
    }

    private void outcome(ConsumerRecord<byte[], byte[]> record) {
        Outcome outcome = Json.read(record.value(), Outcome.class);
        Journey journey = of(outcome.receipt(), Topic.OUTCOMES);
        if (journey != null) {
            journey.ended(outcome);
        }
    }

    private Journey of(String receipt, Topic topic) {
        Journey journey = byReceipt.get(receipt);
        if (journey == null) {
            account.add(
                    Account.Sort.WRONG, topic.topicName() + " speaks of the receipt " + receipt + ", which nobody got");
        }
        return journey;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
