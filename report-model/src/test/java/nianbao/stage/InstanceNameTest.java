package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceNameTest {

    @Test
    void without_a_setting_it_is_the_host_and_the_port_the_same_after_a_restart() {
        assertThat(InstanceName.instance(Optional.empty(), "parse-7d9f", 8082))
                .isEqualTo("parse-7d9f-8082")
                .isEqualTo(InstanceName.instance(Optional.empty(), "parse-7d9f", 8082));
    }

    @Test
    void two_processes_of_one_host_differ_by_port_and_a_port_chosen_by_the_system_differs_each_time() {
        assertThat(InstanceName.instance(Optional.empty(), "laptop", 8082))
                .isNotEqualTo(InstanceName.instance(Optional.empty(), "laptop", 8092));
        assertThat(InstanceName.instance(Optional.empty(), "laptop", 0))
                .isNotEqualTo(InstanceName.instance(Optional.empty(), "laptop", 0));
    }

    @Test
    void a_host_whose_name_kafka_would_not_take_still_gives_a_name() {
        assertThat(InstanceName.instance(Optional.empty(), "某机 1", 8082)).isEqualTo("---1-8082");
        assertThat(InstanceName.instance(Optional.empty(), "h".repeat(300), 8082))
                .hasSize(105);
    }

    @Test
    void a_setting_is_taken_as_it_is() {
        assertThat(InstanceName.instance(Optional.of("blue_2.a"), "laptop", 8082))
                .isEqualTo("blue_2.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two words", "名", "a/b"})
    void a_setting_that_is_no_name_is_refused_with_a_sentence(String setting) {
        assertThatThrownBy(() -> InstanceName.instance(Optional.of(setting), "laptop", 8082))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nianbao.instance must be");
    }
}
