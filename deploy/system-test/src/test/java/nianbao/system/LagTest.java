package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithPipeline.class)
class LagTest {

    private static final int QUEUED = 300;

    @Test
    void the_door_takes_documents_however_many_wait_behind_it(RunningPipeline pipeline) throws Exception {
        pipeline.kill(Part.PARSE);
        pipeline.kill(Part.STORE);
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < QUEUED; i++) {
            receipts.add(pipeline.submitter().submit(("积压的文档" + i).getBytes(StandardCharsets.UTF_8), null));
        }

        HttpResponse<byte[]> answer = pipeline.rest().post("最后一份积压的文档".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(answer.statusCode()).isEqualTo(202);
        pipeline.startAgain(Part.PARSE);
        pipeline.startAgain(Part.STORE);
        receipts.add(Rest.json(answer.body()).path("receipt").asText());
        receipts.forEach(pipeline.events()::outcome);
    }
}
