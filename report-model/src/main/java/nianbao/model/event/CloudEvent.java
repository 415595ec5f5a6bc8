package nianbao.model.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The attributes of an event in the CloudEvents 1.0 Kafka binding, binary mode: they are the record's headers.
 *
 * @param id deterministic, so that a repeat is recognised
 * @param source the stage, {@code /nianbao/…}
 * @param type what happened
 * @param subject what it happened to
 * @param time when
 * @param dataschema the schema of the value
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time, String dataschema) {

    /** The record's headers. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("ce_dataschema", dataschema);
        headers.put("content-type", "application/json");
        return headers;
    }
}
