package nianbao.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharSetTest {

    @Test
    void has_its_own_characters_alone() {
        String characters = "\0a一、９\uFFFF";
        CharSet set = CharSet.of(characters);

        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .forEach(c -> assertThat(set.has((char) c)).as("%04x", c).isEqualTo(characters.indexOf(c) >= 0));
    }

    @Test
    void may_have_all_or_none() {
        CharSet all = CharSet.of(IntStream.rangeClosed(0, Character.MAX_VALUE));

        assertThat(all.has('一')).isTrue();
        assertThat(all.has('\uFFFF')).isTrue();
        assertThat(CharSet.of("").has('\0')).isFalse();
    }
}
