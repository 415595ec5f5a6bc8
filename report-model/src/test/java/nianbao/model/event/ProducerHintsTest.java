package nianbao.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers that anyone may have written. */
class ProducerHintsTest {

    @Test
    void aValueIsCutAtOneKibibyteBetweenTwoCharacters() {
        ProducerHints hints = ProducerHints.from(Map.of(Headers.FILENAME, "年".repeat(5_000)));

        assertThat(hints.filename()).isEqualTo("年".repeat(341));
        assertThat(hints.filename().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsNeverCutInTwo() {
        ProducerHints hints = ProducerHints.from(Map.of(Headers.AGENCY, "x" + "\uD840\uDC00".repeat(300)));

        assertThat(hints.agency()).isEqualTo("x" + "\uD840\uDC00".repeat(255));
    }

    @Test
    void controlCharactersBecomeSpaces() {
        ProducerHints hints = ProducerHints.from(Map.of(Headers.SOURCE_URL, "http://a\r\nb\u0000c"));

        assertThat(hints.sourceUrl()).isEqualTo("http://a  b c");
    }

    @Test
    void aBlankValueIsNone() {
        ProducerHints hints = ProducerHints.from(Map.of(Headers.YEAR, "  "));

        assertThat(hints.year()).isNull();
    }
}
