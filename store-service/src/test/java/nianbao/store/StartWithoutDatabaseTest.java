package nianbao.store;

import static nianbao.store.ServiceUnderTest.SOON;
import static nianbao.store.ServiceUnderTest.alive;
import static nianbao.store.ServiceUnderTest.awaitStatus;
import static nianbao.store.ServiceUnderTest.get;
import static nianbao.store.ServiceUnderTest.ready;
import static nianbao.store.ServiceUnderTest.submit;
import static nianbao.store.ServiceUnderTest.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import nianbao.model.event.SubmissionId;
import nianbao.testing.BrokerResource;
import nianbao.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

/** The service starts while its database is not there yet. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
@WithTestResource(StartWithoutDatabaseTest.AbsentDatabase.class)
class StartWithoutDatabaseTest {

    /** A database that can be started, and is not. */
    public static final class AbsentDatabase implements QuarkusTestResourceLifecycleManager {

        private final DatabaseResource database = new DatabaseResource();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = database.start();
            DatabaseResource.stopDatabase();
            return settings;
        }

        @Override
        public void stop() {
            database.stop();
        }
    }

    @Test
    void it_lives_and_waits_and_stores_what_came_meanwhile() {
        byte[] document = utf8("先于数据库");
        submit(document, Map.of());
        await().atMost(SOON).until(() -> get("/q/health/ready").asString().contains("does not answer"));
        assertThat(alive()).isTrue();
        assertThat(ready()).isFalse();
        assertThat(get("/q/health/started").statusCode()).isEqualTo(503);
        // The batch that cannot be stored is the reason, at once, and no stall however long it takes.
        await().atMost(SOON)
                .until(() -> get("/q/health/ready").asString().contains("submitted: a batch waits: the schema is not"));
        await().atMost(SOON).until(() -> lag("submitted").equals("1.0"));

        DatabaseResource.startDatabase();

        awaitStatus(SubmissionId.of(document), "processing");
        await().atMost(SOON).until(ServiceUnderTest::ready);
        assertThat(get("/q/health/started").statusCode()).isEqualTo(200);
        await().atMost(SOON).until(() -> lag("submitted").equals("0.0"));
    }

    private static String lag(String channel) {
        String gauge = "nianbao_lag_records{channel=\"" + channel + "\"} ";
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(gauge))
                .map(line -> line.substring(gauge.length()))
                .findFirst()
                .orElse("none");
    }
}
