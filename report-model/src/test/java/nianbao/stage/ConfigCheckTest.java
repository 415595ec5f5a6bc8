package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCheckTest {

    @Test
    void the_defaults_are_within_their_bounds() {
        assertThatCode(() -> ConfigCheck.check(config(Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "nianbao.transaction-timeout, 999ms",
        "nianbao.transaction-timeout, 16m",
        "nianbao.stall-limit, 1s",
        "nianbao.topics.partitions, 0",
        "nianbao.topics.replication, 0"
    })
    void a_setting_out_of_its_bounds_is_refused_by_name(String key, String value) {
        assertThatThrownBy(() -> ConfigCheck.check(config(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + " must be");
    }

    private static StageConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(StageConfig.class)
                .withDefaultValues(settings)
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(StageConfig.class);
    }
}
