package nianbao.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import nianbao.model.event.SubmissionId;

/** Events made from report-model's committed samples by changing what a test is about. */
public final class Samples {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode event;

    private Samples(String name) {
        this.event = (ObjectNode) tree(bytes(name));
    }

    /** A sample's bytes as committed. */
    public static byte[] bytes(String name) {
        try (InputStream sample = Samples.class.getResourceAsStream("/nianbao/model/samples/" + name + ".json")) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample event on reports.validated. */
    public static Samples report() {
        return new Samples("validated-report");
    }

    /** The sample event on reports.rejected. */
    public static Samples rejection() {
        return new Samples("rejection");
    }

    /** The sample outcome of a validated report. */
    public static Samples outcomeValidated() {
        return new Samples("outcome-validated");
    }

    /** The sample outcome of a rejected document. */
    public static Samples outcomeRejected() {
        return new Samples("outcome-rejected");
    }

    /** The sample outcome of an archive. */
    public static Samples outcomeWithdrawn() {
        return new Samples("outcome-withdrawn");
    }

    public static Samples outcomeUnpacked() {
        return new Samples("outcome-unpacked");
    }

    /** Of these bytes, as that receipt. */
    public Samples of(byte[] document, String receipt) {
        String submissionId = SubmissionId.of(document);
        event.put("submissionId", submissionId).put("receipt", receipt);
        if (event.path("sources").has(0)) {
            ((ObjectNode) event.get("sources").get(0)).put("submissionId", submissionId);
        }
        return this;
    }

    /** Whose report it is, and of which year. */
    public Samples agency(String id, String name, String regionCode, int year) {
        ((ObjectNode) event.get("agency")).put("id", id).put("name", name).put("regionCode", regionCode);
        event.put("year", year).put("reportKey", id + "/" + year);
        return this;
    }

    /** Which report it became. */
    public Samples reportKey(String reportKey) {
        event.put("reportKey", reportKey);
        return this;
    }

    /** When it was submitted. */
    public Samples at(String submittedAt) {
        event.put("submittedAt", Instant.parse(submittedAt).toString());
        return this;
    }

    /** Any field of the event itself. */
    public Samples with(String field, Object value) {
        event.set(field, MAPPER.valueToTree(value));
        return this;
    }

    /** The event itself, for changes further down. */
    public ObjectNode node() {
        return event;
    }

    /** The event's value. */
    public byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
