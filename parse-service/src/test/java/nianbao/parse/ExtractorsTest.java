package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import nianbao.parse.extract.isolated.ClassPath;
import nianbao.parse.extract.isolated.ExtractorPool;
import nianbao.parse.extract.isolated.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorsTest {

    @Test
    void without_settings_two_children_of_384_mib_have_twenty_seconds() {
        assertThat(Extractors.settings(config(Map.of())))
                .isEqualTo(new ExtractorPool.Settings(
                        2, 384, Duration.ofSeconds(20), 500, Isolation.AUTO, ClassPath.own()));
    }

    @ParameterizedTest
    @CsvSource({
        "processes, 0",
        "processes, 65",
        "heap, 63M",
        "time-limit, 999ms",
        "time-limit, 601s",
        "documents-per-process, 0"
    })
    void a_setting_out_of_its_bounds_is_named(String name, String value) {
        ParseConfig.Extractor config = config(Map.of("nianbao.parse.extractor." + name, value));

        assertThatThrownBy(() -> Extractors.settings(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nianbao.parse.extractor." + name + " must be");
    }

    private static ParseConfig.Extractor config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(ParseConfig.class);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(ParseConfig.class).extractor();
    }
}
