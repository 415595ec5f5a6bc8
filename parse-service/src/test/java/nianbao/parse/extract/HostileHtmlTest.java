package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that nobody's browser would show: an answer all the same, and soon. */
class HostileHtmlTest {

    /** Far more than any takes, even on a busy machine; what grows with the square of its length takes hours. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int MOST = 1 << 20;

    static Stream<Arguments> pages() {
        String attributes =
                IntStream.range(0, 500).mapToObj(i -> " a" + i + "=" + i).collect(Collectors.joining());
        return Stream.of(
                page("10,000 levels of blocks", "<div class=nav id=foot>".repeat(10_000) + "一、总体情况"),
                page("10,000 levels of tables", "<table><tr><td>1<td>2".repeat(10_000)),
                page("10,000 levels of emphasis", "<b><a href=/x><sup>".repeat(10_000) + "1"),
                page("10,000 levels of preformatted text", "<pre>1\n".repeat(10_000)),
                page("10,000 levels of cells by style", "<span style='display:table-cell'>1".repeat(10_000)),
                page("500 attributes a tag", ("<p" + attributes + ">1").repeat(200)),
                page("a row of 190,000 cells", "<table><tr>" + "<td>".repeat(190_000)),
                page("190,000 rows", "<table>" + "<tr><td>1".repeat(95_000)),
                page("cells that cover everything", "<table>" + "<tr><td rowspan=65535 colspan=65535>1".repeat(8_000)),
                page("spans beyond any number", "<table><tr><td colspan=99999999999999 rowspan=99999999999999>1"),
                page("comments without an end", "<!--".repeat(MOST / 4)),
                page("comments", "<!--x-->".repeat(100_000)),
                page("one comment", "<!--" + "-".repeat(MOST * 4) + "-->"),
                page("a style without an end", "<p style='" + "display:table-cell;".repeat(MOST / 20) + "'>1"),
                page("names without an end", "<p class='" + "nav-foot ".repeat(MOST / 10) + "'>1"),
                page("links alone", "<p><a href=/x>年报</a>".repeat(60_000)),
                page("trails", ("<p>首页" + ">".repeat(150) + "x /").repeat(6_000)),
                page("one line", "<p>" + "信息公开".repeat(MOST / 8)),
                page("cells with pages in them", ("<table><tr><td>" + "<p>一、总体情况</p>".repeat(100)).repeat(400)),
                page("entities", "&#x4E00;&nbsp;&ZeroWidthSpace;".repeat(MOST / 32)),
                page("references that are none", "&#".repeat(MOST / 2)),
                page("scripts without an end", "<script>".repeat(50_000)),
                page("text that is no HTML", "<".repeat(190_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_hostile_page_has_an_answer_soon(String what, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);

        Extraction.Result result = assertTimeoutPreemptively(SOON, () -> Extraction.of(bytes, "text/html", "UTF-8"));

        assertThat(result).isNotNull();
    }

    private static Arguments page(String what, String html) {
        return Arguments.of(what, html);
    }
}
