package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void cited_titles_are_left_out() {
        assertThat(Quoted.removed("根据《条例》(2019年修订)和《办法》编制")).isEqualTo("根据(2019年修订)和编制");
    }

    @Test
    void words_without_titles_stay_as_they_are() {
        assertThat(Quoted.removed("2021年主动公开信息")).isEqualTo("2021年主动公开信息");
    }

    @Test
    void of_titles_in_one_another_the_inner_one_is_left_out() {
        assertThat(Quoted.removed("《关于印发《办法》的通知》")).isEqualTo("《关于印发的通知》");
    }

    @Test
    void a_mark_that_is_not_closed_within_reach_begins_no_title() {
        assertThat(Quoted.removed("《条例")).isEqualTo("《条例");
        assertThat(Quoted.removed("《" + "条".repeat(80) + "》年")).isEqualTo("年");
        assertThat(Quoted.removed("《" + "条".repeat(81) + "》年")).endsWith("》年");
    }
}
