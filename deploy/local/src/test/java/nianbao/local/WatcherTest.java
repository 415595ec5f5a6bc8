package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.Json;
import nianbao.model.event.Outcome;
import nianbao.model.event.Topic;
import nianbao.stage.TopicSetup;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

    private static final Outcome OUTCOME = new Outcome("00", "0:1", Outcome.Kind.CHECKED, null, null, null, null);

    @Test
    void what_anyone_writes_to_a_public_topic_does_not_end_the_watch(@TempDir Path folder) throws Exception {
        List<String> complaints = new ArrayList<>();
        try (EmbeddedBroker broker = EmbeddedBroker.onFreePorts(folder)) {
            broker.start();
            createTopics(broker.bootstrapServers());
            try (Watcher watcher = new Watcher(broker.bootstrapServers(), complaints::add)) {
                send(broker.bootstrapServers(), null, "not json".getBytes(StandardCharsets.UTF_8), Json.write(OUTCOME));

                List<Event> events = new ArrayList<>();
                for (int poll = 0; poll < 100 && events.isEmpty(); poll++) {
                    events.addAll(watcher.poll(Duration.ofMillis(200)));
                }

                assertThat(events).containsExactly(new Event.Ended(OUTCOME));
                assertThat(complaints).hasSize(2).allMatch(complaint -> complaint.contains("reports.outcomes"));
            }
        }
    }

    private static void createTopics(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            TopicSetup.create(admin, Arrays.asList(Topic.values()), 1, Optional.empty(), 20_000);
        }
    }

    private static void send(String bootstrapServers, byte[]... values) throws Exception {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers), bytes, bytes)) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(Topic.OUTCOMES.topicName(), value))
                        .get();
            }
        }
    }
}
