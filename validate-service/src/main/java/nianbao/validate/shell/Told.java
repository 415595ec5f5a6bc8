package nianbao.validate.shell;

import java.nio.charset.StandardCharsets;
import nianbao.model.event.Emission;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Emissions as the records that go to a sink. */
final class Told {

    private Told() {}

    /** The record, with that time in milliseconds since 1970. */
    static Record<byte[], Emission> record(Emission emission, long timestamp) {
        RecordHeaders headers = new RecordHeaders();
        emission.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Record<>(emission.key().getBytes(StandardCharsets.UTF_8), emission, timestamp, headers);
    }
}
