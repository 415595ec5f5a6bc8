package nianbao.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class AnchoredTest {

    private static final Anchored PHONE = Anchored.of("电话|热线", "(?<!传真)(?:电话|热线):(\\d{3,8})");

    @Test
    void finds_every_place_whichever_word_opens_it_in_the_order_of_the_text() {
        assertThat(all(PHONE.in("热线:12345,电话:5621523,热线:110"))).containsExactly("12345", "5621523", "110");
    }

    @Test
    void finds_the_same_in_a_text_that_is_asked_for_many_words() {
        Condensed text = Condensed.of("热 线：12345，电 话：5621523，传真电话：111，热线：110");

        assertThat(all(PHONE.in(text))).containsExactly("12345", "5621523", "110");
        assertThat(all(PHONE.in(text, 3, text.text().length() - 1))).containsExactly("5621523");
    }

    @Test
    void an_opening_that_leads_nowhere_hides_no_place_behind_it() {
        assertThat(all(PHONE.in("电话、电话:5621523"))).containsExactly("5621523");
    }

    @Test
    void places_do_not_overlap() {
        Anchored doubled = Anchored.of("公开", "(公开(?:公开)?)");

        assertThat(all(doubled.in("公开公开公开"))).containsExactly("公开公开", "公开");
    }

    @Test
    void looks_back_beyond_the_stretch_and_matches_nothing_that_ends_behind_it() {
        String text = "传真电话:111,电话:222,电话:3333";

        assertThat(all(PHONE.in(text, 2, text.length() - 1))).containsExactly("222", "333");
    }

    @Test
    void nothing_is_found_in_an_empty_stretch() {
        assertThat(PHONE.in("电话:5621523", 3, 3).first()).isEmpty();
        assertThat(PHONE.firstIn("")).isEmpty();
    }

    @Test
    void an_empty_match_does_not_stay_where_it_is() {
        assertThat(all(Anchored.of("年", "()"), "年年")).containsExactly("", "");
    }

    private static List<String> all(Anchored pattern, String text) {
        return all(pattern.in(text));
    }

    private static List<String> all(Anchored.Places places) {
        List<String> found = new ArrayList<>();
        while (places.next()) {
            Matcher matcher = places.matcher();
            found.add(matcher.group(1));
        }
        return found;
    }
}
