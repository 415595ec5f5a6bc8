package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.local.Expectation;
import nianbao.local.Part;
import nianbao.local.Submitter.Submitted;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(WithPipeline.class)
class StageOutageTest {

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"INGEST", "PARSE", "VALIDATE"})
    void a_stage_killed_and_started_again_goes_on_with_the_next_document(Part stage, RunningPipeline pipeline)
            throws Exception {
        pipeline.kill(stage);
        Submitted submitted = pipeline.submitter().submit(pipeline.sample("suibin"));

        pipeline.startAgain(stage);

        ValidatedReport report = pipeline.events().report(submitted.receipt());
        assertThat(Expectation.beside(submitted.document()).orElseThrow().differences(report))
                .isEmpty();
    }

    @Test
    void the_store_killed_and_started_again_stores_what_came_meanwhile(RunningPipeline pipeline) throws Exception {
        pipeline.kill(Part.STORE);
        byte[] document = pipeline.reportOf("水利局");
        pipeline.events().report(pipeline.submitter().submit(document, null));

        pipeline.startAgain(Part.STORE);

        assertThat(pipeline.rest()
                        .submission(SubmissionId.of(document), "stored")
                        .path("agency")
                        .asText())
                .isEqualTo("乐清市水利局");
    }
}
