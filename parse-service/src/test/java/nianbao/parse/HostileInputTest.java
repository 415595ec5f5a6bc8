package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Submission;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    /** Far more than any takes, even on a busy machine; what grows with the square of its length takes hours. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 ",
                "0\n",
                "\t0\n",
                "\t",
                "|",
                "| 0 ",
                "1",
                "行政许可",
                "行政许可 1 ",
                "（七）总计\t0\n",
                "（一）予以公开 0 0 0 0 0 0 12 ",
                "结果维持 00000000000000000000000000000 ",
                "一、本年新收政府信息公开申请数量111111111111111111111111111111",
                "\n",
                "(",
                "<b>",
                "-"
            })
    void a_text_that_repeats_itself_to_the_limit_is_refused_or_read_quickly(String piece) {
        String text = piece.repeat(Extraction.MAX_TEXT / piece.length());

        ReportParser.Result result = Assertions.assertTimeoutPreemptively(SOON, () -> parse(text, "text/plain"));

        assertThat(result).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<table><tr><td>", "<td>0", "<table rowspan=9 colspan=999999999>", "<p>行政许可 1"})
    void html_that_nests_to_the_limit_is_refused_or_read_quickly(String piece) {
        String html = piece.repeat(200_000 / piece.length());

        ReportParser.Result result = Assertions.assertTimeoutPreemptively(SOON, () -> parse(html, "text/html"));

        assertThat(result).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html"})
    void a_text_over_the_limit_is_refused(String mediaType) {
        String text = "公".repeat(Extraction.MAX_TEXT + 1);

        ReportParser.Result result = parse(text, mediaType);

        assertThat(result).isInstanceOfSatisfying(ReportParser.Refused.class, refused -> assertThat(
                        refused.rejection().code())
                .isEqualTo(RejectionCode.TEXT_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p a>", "<b>", "<table>", "</p>"})
    void html_of_more_tags_than_memory_has_room_for_is_refused_before_it_becomes_a_tree(String tag) {
        String html = "<html><body>" + tag.repeat(6_710_000 / tag.length());

        ReportParser.Result result = Assertions.assertTimeoutPreemptively(SOON, () -> parse(html, "text/html"));

        assertThat(result).isInstanceOfSatisfying(ReportParser.Refused.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(RejectionCode.TEXT_TOO_LONG);
            assertThat(refused.rejection().detail()).contains("tags");
        });
    }

    @Test
    void html_of_marks_alone_over_the_limit_is_refused() {
        String html = "<p title='" + "a".repeat(32 << 20) + "'>";

        ReportParser.Result result = parse(html, "text/html");

        assertThat(result).isInstanceOfSatisfying(ReportParser.Refused.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(RejectionCode.TEXT_TOO_LONG);
            assertThat(refused.rejection().detail()).contains("HTML is longer");
        });
    }

    private ReportParser.Result parse(String text, String mediaType) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Submission submission = new Submission(
                "0".repeat(64),
                "0:0",
                Instant.parse("2026-03-01T00:00:00Z"),
                mediaType,
                "UTF-8",
                bytes.length,
                ProducerHints.NONE);
        return parser.parse(submission, bytes);
    }
}
