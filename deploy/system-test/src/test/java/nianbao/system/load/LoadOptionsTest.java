package nianbao.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nianbao.local.Complaint;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadOptionsTest {

    @Test
    void without_arguments_each_stage_is_measured_as_one_process() {
        Options options = Options.of();

        assertThat(options.measure()).isEqualTo(Options.Measure.STAGES);
        assertThat(options.transactions()).isTrue();
        assertThat(Rig.SERVICES)
                .allSatisfy(service -> assertThat(options.instancesOf(service)).isOne());
    }

    @Test
    void instances_are_given_service_by_service() {
        Options options = Options.of("--instances", "parse=2,store=3");

        assertThat(options.instancesOf(Part.PARSE)).isEqualTo(2);
        assertThat(options.instancesOf(Part.STORE)).isEqualTo(3);
        assertThat(options.instancesOf(Part.INGEST)).isOne();
    }

    @Test
    void a_queue_has_its_own_number_of_documents() {
        Options options = Options.of("--queued", "100000", "--heap", "256m");

        assertThat(options.measure()).isEqualTo(Options.Measure.BACKLOG);
        assertThat(options.documents()).isEqualTo(100_000);
        assertThat(options.heap()).isEqualTo("256m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--documents 0",
                "--instances parse",
                "--instances broker=2",
                "--instances parse=0",
                "--heap 256",
                "--heap",
                "--fast"
            })
    void what_cannot_be_meant_is_refused(String arguments) {
        assertThatThrownBy(() -> Options.of(arguments.split(" ")))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("--help");
    }
}
