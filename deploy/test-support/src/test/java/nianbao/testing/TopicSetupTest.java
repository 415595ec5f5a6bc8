package nianbao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nianbao.model.event.Topic;
import nianbao.stage.TopicSetup;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicSetupTest {

    private static final int PARTITIONS = 12;
    private static final String DAY = "86400000";
    private static final String THIRTY_DAYS = "2592000000";
    private static final String YEAR = "31536000000";

    private static final BrokerResource RESOURCE = new BrokerResource();

    @BeforeAll
    static void start() {
        RESOURCE.start();
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void the_broker_holds_every_topic_with_the_configuration_that_the_contract_states() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            List<Topic> missing = TopicSetup.missing(admin, 20_000);

            TopicSetup.create(admin, missing, PARTITIONS, Optional.empty(), 20_000);

            // The broker that is asked learns of them a little after the controller has answered.
            await().until(() -> TopicSetup.missing(admin, 20_000).isEmpty());
            assertThat(retention(admin))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "reports.submitted", THIRTY_DAYS,
                            "reports.ingested", THIRTY_DAYS,
                            "reports.withdrawals", THIRTY_DAYS,
                            "reports.parsed", THIRTY_DAYS,
                            "reports.validated", "-1",
                            "reports.checked", DAY,
                            "reports.rejected", YEAR,
                            "reports.outcomes", YEAR));
            for (Topic topic : Topic.values()) {
                Config config = config(admin, topic);
                assertThat(value(config, "cleanup.policy")).isEqualTo("delete");
                assertThat(value(config, "max.message.bytes")).isEqualTo("35651584");
                assertThat(value(config, "message.timestamp.type"))
                        .isEqualTo(topic == Topic.SUBMITTED ? "LogAppendTime" : "CreateTime");
            }
        }
    }

    private static Map<String, String> retention(Admin admin) throws Exception {
        Map<String, String> retention = new HashMap<>();
        for (Topic topic : Topic.values()) {
            retention.put(topic.topicName(), value(config(admin, topic), "retention.ms"));
        }
        return retention;
    }

    private static Config config(Admin admin, Topic topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        return admin.describeConfigs(List.of(resource))
                .all()
                .get(20, TimeUnit.SECONDS)
                .get(resource);
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }
}
