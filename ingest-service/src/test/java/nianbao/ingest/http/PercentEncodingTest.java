package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names in headers. */
class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource({"%E5%B9%B4%E6%8A%A5.txt,年报.txt", "a+b.txt,a+b.txt", "100%.txt,100%.txt", "a%20b,a b"})
    void aNameIsDecodedOrStaysAsItIs(String header, String name) {
        assertThat(PercentEncoding.decode(header)).isEqualTo(name);
    }
}
