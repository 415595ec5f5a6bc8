package nianbao.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    @Test
    void finds_a_word_from_a_place_on() {
        WordIndex words = new WordIndex("主动公开政府信息公开");

        assertThat(words.first("公开", 0, 10)).isEqualTo(2);
        assertThat(words.first("公开", 2, 10)).isEqualTo(2);
        assertThat(words.first("公开", 3, 10)).isEqualTo(8);
        assertThat(words.first("公开", 9, 10)).isEqualTo(-1);
    }

    @Test
    void a_word_that_ends_behind_the_stretch_is_not_in_it() {
        WordIndex words = new WordIndex("主动公开政府信息");

        assertThat(words.first("公开政府", 0, 6)).isEqualTo(2);
        assertThat(words.first("公开政府", 0, 5)).isEqualTo(-1);
        assertThat(words.first("信息", 0, 8)).isEqualTo(6);
    }

    @Test
    void finds_a_word_of_one_character() {
        WordIndex words = new WordIndex("未收到申请");

        assertThat(words.first("请", 0, 5)).isEqualTo(4);
        assertThat(words.first("请", 0, 4)).isEqualTo(-1);
        assertThat(words.first("请", 5, 5)).isEqualTo(-1);
    }

    @Test
    void holds_nothing_of_an_empty_text() {
        assertThat(new WordIndex("").first("公开", 0, 0)).isEqualTo(-1);
        assertThat(new WordIndex("公").first("公开", 0, 1)).isEqualTo(-1);
    }

    /** Few different characters make many pairs share their places with others. */
    @Test
    void agrees_with_a_search_through_the_text() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(random.nextInt(400), '公', '公' + 4)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            WordIndex words = new WordIndex(text);
            for (int i = 0; i < 50 && text.length() > 8; i++) {
                int at = random.nextInt(text.length() - 5);
                String word = text.substring(at, at + 1 + random.nextInt(5));
                int from = random.nextInt(text.length());
                int to = from + random.nextInt(text.length() - from + 1);

                assertThat(words.first(word, from, to)).isEqualTo(text.indexOf(word, from, to));
            }
        }
    }
}
