package nianbao.store.event;

import java.time.Instant;
import java.util.Map;

/**
 * A record as the broker gave it.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 * @param timestamp its time
 * @param headers its headers as text
 * @param key its key, or null
 * @param value its value, or null
 */
public record RawRecord(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        Map<String, String> headers,
        byte[] key,
        byte[] value) {

    public RawRecord {
        headers = Map.copyOf(headers);
    }

    /** Where it stands, as logs name it: {@code topic-partition-offset}. */
    public String place() {
        return topic + "-" + partition + "-" + offset;
    }
}
