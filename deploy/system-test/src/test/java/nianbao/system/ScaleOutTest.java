package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nianbao.local.Part;
import nianbao.system.faults.documents.Specimens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One stage as several processes; a topic has six partitions here. */
@ExtendWith(WithPipeline.class)
class ScaleOutTest {

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int DOCUMENTS = 24;

    private RunningPipeline pipeline;
    private Group parsers;
    private int others;

    @BeforeEach
    void one_process(RunningPipeline running) {
        pipeline = running;
        parsers = new Group(running.ports().bootstrapServers(), "parse-service");
        awaitShares(6);
    }

    @AfterEach
    void one_process_is_left() {
        while (others > 0) {
            stopAnother();
        }
    }

    @Test
    void two_processes_share_the_partitions_evenly_and_so_do_three() {
        startAnother();
        awaitShares(3, 3);

        startAnother();

        awaitShares(2, 2, 2);
    }

    @Test
    void when_a_process_leaves_the_others_take_over_and_no_document_is_lost() throws Exception {
        startAnother();
        awaitShares(3, 3);
        List<String> receipts = submit(0);

        stopAnother();

        receipts.addAll(submit(DOCUMENTS));
        awaitShares(6);
        assertThat(receipts)
                .allSatisfy(receipt ->
                        assertThat(pipeline.events().outcome(receipt).receipt()).isEqualTo(receipt));
    }

    private void startAnother() {
        others++;
        pipeline.startAnother(Part.PARSE, "other-" + others);
    }

    private void stopAnother() {
        others--;
        pipeline.stopAnother(Part.PARSE);
    }

    private void awaitShares(Integer... partitions) {
        await().atMost(WITHIN).untilAsserted(() -> assertThat(parsers.shares()).containsExactly(partitions));
    }

    private List<String> submit(int first) throws Exception {
        Specimens specimens = new Specimens(1);
        List<String> receipts = new ArrayList<>();
        for (int number = first; number < first + DOCUMENTS; number++) {
            receipts.add(pipeline.submitter().submit(specimens.of(number).bytes(), null));
        }
        return receipts;
    }
}
