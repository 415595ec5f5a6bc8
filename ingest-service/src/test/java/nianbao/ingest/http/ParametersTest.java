package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"500ms,500", "5s,5000", "5,5000", "1m,60000", "0,0", "'',0", "61s,60000", "999999999m,60000"})
    void aWaitIsATimeUpToTheLongest(String wait, long millis) {
        assertThat(Parameters.of(Map.of("wait", wait), LONGEST).patience()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "wait,5h",
        "wait,-5s",
        "wait,soon",
        "wait,1.5s",
        "wait,5 s",
        "wait,PT5S",
        "wait,99999999999999999999s",
        "check,yes",
        "check,TRUE",
        "check,''",
        "year,21",
        "year,2021年",
        "regionCode,1234567"
    })
    void aMalformedParameterIsNamed(String name, String value) {
        assertThatThrownBy(() -> Parameters.of(Map.of(name, value), LONGEST))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("bad-parameter");
                    assertThat(e.problem().status()).isEqualTo(400);
                    assertThat(e.problem().detail()).startsWith(name + " must be ");
                });
    }
}
