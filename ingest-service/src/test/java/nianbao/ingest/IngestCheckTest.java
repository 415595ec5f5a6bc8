package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestCheckTest {

    @Test
    void theDefaultsAreWithinTheirBounds() {
        assertThatCode(() -> IngestCheck.check(config(Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "in-flight-limit, 31M",
        "broker-patience, 999ms",
        "form-limit, 31M",
        "spool-limit, 511M",
        "form-parts, 0",
        "body-idle, 999ms",
        "body-within, 59s",
        "longest-wait, 61m",
        "longest-wait, -1s",
        "waiters, -1",
        "wait-memory, 1000K"
    })
    void aSettingOutOfItsBoundsIsRefusedByName(String key, String value) {
        String name = "nianbao.ingest." + key;

        assertThatThrownBy(() -> IngestCheck.check(config(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be");
    }

    private static IngestConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withMapping(IngestConfig.class)
                .withDefaultValues(settings)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
