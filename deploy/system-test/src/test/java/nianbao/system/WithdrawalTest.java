package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nianbao.local.Event;
import nianbao.model.event.Outcome;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report that is taken back: gone from the store, told on the topic, and there again when its document is replayed. */
@ExtendWith(WithPipeline.class)
class WithdrawalTest {

    private static final String REPORT = "/reports/" + Rest.encoded("330382:教育局") + "/2021";

    @Test
    void a_report_is_taken_back_and_stands_again_when_it_is_replayed(RunningPipeline pipeline) throws Exception {
        byte[] document = pipeline.reportOf("教育局");
        String id = SubmissionId.of(document);
        pipeline.rest().post(document, "text/plain");
        pipeline.rest().submission(id, "stored");
        assertThat(pipeline.rest().json(REPORT).path("revision").asInt()).isEqualTo(1);

        JsonNode withdrawn = Rest.json(pipeline.rest()
                .delete(id, "?wait=30s&reason=" + Rest.encoded("数据有误"))
                .body());

        assertThat(withdrawn.at("/outcome/outcome").asText()).isEqualTo("withdrawn");
        assertThat(withdrawn.at("/outcome/reportKey").asText()).isEqualTo("330382:教育局/2021");
        pipeline.rest().gone(REPORT);
        pipeline.rest().submission(id, "withdrawn");
        ValidatedReport event = withdrawal(pipeline, id);
        assertThat(event.current()).isFalse();
        assertThat(event.withdrawal().reason()).isEqualTo("数据有误");
        assertThat(event.withdrawal().receipt())
                .isEqualTo(withdrawn.path("receipt").asText());

        String replayed = pipeline.submitter().replay(document);

        Outcome outcome = pipeline.events().outcome(replayed);
        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.VALIDATED);
        assertThat(outcome.revision()).isEqualTo(2);
        assertThat(pipeline.rest().json(REPORT).path("revision").asInt()).isEqualTo(2);
        pipeline.rest().submission(id, "stored");
        String again = pipeline.submitter().replay(document);
        assertThat(pipeline.events().outcome(again).outcome()).isEqualTo(Outcome.Kind.DUPLICATE);
        pipeline.events().readToEnd();
        for (String receipt : List.of(withdrawn.path("receipt").asText(), replayed, again)) {
            assertThat(pipeline.events().of(receipt))
                    .filteredOn(Event.Ended.class::isInstance)
                    .hasSize(1);
        }
    }

    /** The event that the report of a document was withdrawn. */
    private static ValidatedReport withdrawal(RunningPipeline pipeline, String submissionId) {
        return pipeline.events()
                .report(report -> report.submissionId().equals(submissionId) && report.withdrawal() != null);
    }
}
