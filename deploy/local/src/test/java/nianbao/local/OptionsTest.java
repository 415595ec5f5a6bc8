package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path USUAL = Path.of("/home/data");

    @Test
    void without_arguments_it_stays_on_the_usual_ports_with_the_samples() {
        Options options = Options.of(new String[0], USUAL);

        assertThat(options.once()).isFalse();
        assertThat(options.data()).isEqualTo(USUAL);
        assertThat(options.portOffset()).isZero();
        assertThat(options.documents()).isEmpty();
    }

    @Test
    void options_and_documents_may_come_in_any_order() {
        Options options = Options.of(
                new String[] {"a.txt", "--once", "--port-offset", "1000", "folder", "--data", "/srv/data"}, USUAL);

        assertThat(options.once()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of("/srv/data"));
        assertThat(options.portOffset()).isEqualTo(1000);
        assertThat(options.documents()).containsExactly(Path.of("a.txt"), Path.of("folder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "50104", "1.5"})
    void an_offset_that_leaves_no_port_is_refused(String offset) {
        assertThatThrownBy(() -> Options.of(new String[] {"--port-offset", offset}, USUAL))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining(offset);
    }

    @Test
    void the_largest_offset_still_leaves_ports() {
        Options options = Options.of(new String[] {"--port-offset", "50103"}, USUAL);

        assertThat(Ports.withOffset(options.portOffset()).of(Part.DATABASE)).isEqualTo(65_535);
    }

    @Test
    void an_unknown_option_and_one_without_its_value_are_refused() {
        assertThatThrownBy(() -> Options.of(new String[] {"--onec"}, USUAL))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("--onec");
        assertThatThrownBy(() -> Options.of(new String[] {"--data"}, USUAL))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("--data");
    }
}
