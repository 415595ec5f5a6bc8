package nianbao.model.event;

import java.time.Instant;
import java.util.Map;

/**
 * A record as a stage's core receives it.
 *
 * @param receipt the record's {@code partition:offset} on its topic
 * @param timestamp the record's time
 * @param headers its headers as text, by name; of several with one name the last counts
 * @param value its bytes; null where the record has none
 */
public record Delivery(String receipt, Instant timestamp, Map<String, String> headers, byte[] value) {

    public Delivery {
        headers = Map.copyOf(headers);
    }
}
