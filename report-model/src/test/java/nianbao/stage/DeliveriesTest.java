package nianbao.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    @Test
    void whatIsSentIsDeliveredTheSame() {
        Emission emission =
                new Emission(Topic.INGESTED, "某局", Map.of("filename", "年报.html", "year", "2021"), new byte[] {0, -1});

        ProducerRecord<byte[], byte[]> sent = Deliveries.toRecord(emission);
        Delivery delivered = Deliveries.of(consumed(3, 1201, sent.headers(), sent.value()));

        assertThat(sent.topic()).isEqualTo("reports.ingested");
        assertThat(new String(sent.key(), UTF_8)).isEqualTo("某局");
        assertThat(delivered.receipt()).isEqualTo("3:1201");
        assertThat(delivered.timestamp()).isEqualTo(Instant.parse("2026-11-22T08:00:00.001Z"));
        assertThat(delivered.headers()).isEqualTo(emission.headers());
        assertThat(delivered.value()).isEqualTo(emission.value());
    }

    @Test
    void ofHeadersWithOneNameTheLastCountsAndOneWithoutValueIsNone() {
        Headers headers = new RecordHeaders()
                .add("year", "2020".getBytes(UTF_8))
                .add("year", "2021".getBytes(UTF_8))
                .add("agency", null);

        assertThat(Deliveries.of(consumed(0, 0, headers, new byte[0])).headers())
                .containsExactly(Map.entry("year", "2021"));
    }

    @Test
    void aRecordWithoutKeyAndValueGoesBothWays() {
        assertThat(Deliveries.of(consumed(0, 0, new RecordHeaders(), null)).value())
                .isNull();
        assertThat(Deliveries.toRecord(new Emission(Topic.OUTCOMES, null, Map.of(), (byte[]) null))
                        .key())
                .isNull();
    }

    private static ConsumerRecord<byte[], byte[]> consumed(int partition, long offset, Headers headers, byte[] value) {
        return new ConsumerRecord<>(
                "reports.submitted",
                partition,
                offset,
                Instant.parse("2026-11-22T08:00:00.001Z").toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                null,
                value,
                headers,
                Optional.empty());
    }
}
