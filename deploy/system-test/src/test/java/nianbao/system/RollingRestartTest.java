package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nianbao.local.Event;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithPipeline.class)
class RollingRestartTest {

    private static final String SECOND = "second";
    private static final Duration WITHIN = Duration.ofSeconds(180);

    @Test
    void doors_restarted_one_after_another_lose_no_request_behind_a_load_balancer(RunningPipeline pipeline)
            throws Exception {
        URI first = URI.create(pipeline.ports().url(Part.INGEST));
        pipeline.startAnotherDoor(SECOND);
        await().atMost(WITHIN).until(() -> pipeline.anotherDoor(SECOND).isPresent());
        URI second = pipeline.anotherDoor(SECOND).orElseThrow();
        List<String> receipts;
        try (LoadBalancer balancer = new LoadBalancer(List.of(first, second))) {
            await().atMost(WITHIN).until(() -> balancer.sendsTo(first) && balancer.sendsTo(second));

            pipeline.stop(Part.INGEST);
            pipeline.startAgain(Part.INGEST);
            await().atMost(WITHIN).until(() -> balancer.sendsTo(first));
            pipeline.stopAnotherDoor();

            long before = balancer.receipts().size();
            await().atMost(WITHIN).until(() -> balancer.receipts().size() > before);
            assertThat(balancer.refusals()).isEmpty();
            receipts = balancer.receipts();
        }
        assertThat(receipts).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        receipts.forEach(pipeline.events()::outcome);
        assertThat(receipts).allSatisfy(receipt -> assertThat(pipeline.events().of(receipt))
                .filteredOn(Event.Ended.class::isInstance)
                .hasSize(1));
    }
}
