package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nianbao.local.Event;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGTERM: each service ends within ten seconds, whatever it is at, and leaves no document undone or done twice. */
@ExtendWith(WithPipeline.class)
class GracefulStopTest {

    private static final Part[] SERVICES = {Part.INGEST, Part.PARSE, Part.VALIDATE, Part.STORE};
    private static final int DOCUMENTS = 60;

    @Test
    void a_service_stopped_in_the_middle_of_its_work_leaves_the_rest_to_its_successor(RunningPipeline pipeline)
            throws Exception {
        List<String> receipts = new ArrayList<>();
        for (Part service : SERVICES) {
            receipts.addAll(submit(pipeline));

            pipeline.stop(service);

            pipeline.startAgain(service);
        }
        assertEachEndsOnce(receipts, pipeline);
    }

    @Test
    void services_stop_in_time_though_broker_and_database_do_not_answer(RunningPipeline pipeline) throws Exception {
        List<String> receipts = submit(pipeline);
        pipeline.kill(Part.DATABASE);
        pipeline.freeze(Part.BROKER);
        try {
            pipeline.stop(SERVICES);
        } finally {
            pipeline.thaw(Part.BROKER);
        }

        pipeline.startAgain(Part.DATABASE);
        for (Part service : SERVICES) {
            pipeline.startAgain(service);
        }
        assertEachEndsOnce(receipts, pipeline);
    }

    private static List<String> submit(RunningPipeline pipeline) throws IOException, InterruptedException {
        String report = Files.readString(pipeline.sample("laizhou"));
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] document = (report + "\n" + i).getBytes(StandardCharsets.UTF_8);
            receipts.add(pipeline.submitter().submit(document, null));
        }
        return receipts;
    }

    private static void assertEachEndsOnce(List<String> receipts, RunningPipeline pipeline) {
        receipts.forEach(receipt -> pipeline.events().report(receipt));
        pipeline.events().readToEnd();
        // All say the same figures: the report is read from the first of them, and the others are its sources.
        assertThat(receipts).allSatisfy(receipt -> assertThat(pipeline.events().of(receipt))
                .hasOnlyElementsOfTypes(Event.Validated.class, Event.Ended.class)
                .filteredOn(Event.Ended.class::isInstance)
                .hasSize(1));
    }
}
