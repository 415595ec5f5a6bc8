package nianbao.ingest.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import nianbao.model.Json;
import nianbao.model.event.Headers;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes a word from a record of reports.outcomes or reports.checked. */
final class Said {

    /** The outcomes of a check that leave something on reports.checked. */
    private static final Set<String> WITH_MORE = Set.of("checked", "rejected");

    private Said() {}

    /**
     * The word; empty where the record names no receipt.
     *
     * @throws Json.UnreadableJsonException if an outcome is no JSON
     */
    static Optional<Word> in(ConsumerRecord<String, byte[]> record) {
        return record.topic().equals(Topic.OUTCOMES.topicName()) ? outcome(record) : checked(record);
    }

    private static Optional<Word> outcome(ConsumerRecord<String, byte[]> record) {
        JsonNode outcome = Json.read(record.value(), JsonNode.class);
        JsonNode receipt = outcome.path("receipt");
        boolean withMore = WITH_MORE.contains(outcome.path("outcome").asText());
        return receipt.isTextual()
                ? Optional.of(new Word(
                        record.key(),
                        receipt.asText(),
                        withMore ? Word.Kind.OUTCOME : Word.Kind.OUTCOME_ALONE,
                        text(record.value())))
                : Optional.empty();
    }

    private static Optional<Word> checked(ConsumerRecord<String, byte[]> record) {
        String receipt = header(record, Headers.RECEIPT);
        boolean rejected = "report.rejected".equals(header(record, "ce_type"));
        return receipt == null || record.value() == null
                ? Optional.empty()
                : Optional.of(new Word(
                        record.key(),
                        receipt,
                        rejected ? Word.Kind.REJECTION : Word.Kind.REPORT,
                        text(record.value())));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
