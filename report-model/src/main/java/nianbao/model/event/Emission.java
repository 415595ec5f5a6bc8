package nianbao.model.event;

import java.util.Map;

/**
 * A record that a stage's core wants sent.
 *
 * @param topic where to
 * @param key its key
 * @param headers its headers as text
 * @param payload its value, or null where it has none
 */
public record Emission(Topic topic, String key, Map<String, String> headers, Payload payload) {

    public Emission {
        headers = Map.copyOf(headers);
    }

    /** A record whose bytes are at hand. */
    public Emission(Topic topic, String key, Map<String, String> headers, byte[] value) {
        this(topic, key, headers, value == null ? null : Payload.of(value));
    }

    /** Its bytes, made now if they are not at hand; null where it has none. */
    public byte[] value() {
        return payload == null ? null : payload.bytes();
    }
}
