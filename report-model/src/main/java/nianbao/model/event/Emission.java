package nianbao.model.event;

import java.util.Map;

/**
 * A record that a stage's core wants sent.
 *
 * @param topic where to
 * @param key its key
 * @param headers its headers as text
 * @param value its bytes
 */
public record Emission(Topic topic, String key, Map<String, String> headers, byte[] value) {

    public Emission {
        headers = Map.copyOf(headers);
    }
}
