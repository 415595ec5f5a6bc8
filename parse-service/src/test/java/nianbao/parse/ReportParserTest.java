package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportParserTest {

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    @Test
    void a_report_cut_off_in_the_middle_of_a_character_is_read_as_far_as_it_goes() {
        String whole = Reports.small("甲县卫生健康局", 2021);
        byte[] bytes = whole.substring(0, whole.indexOf("三、收到和处理") + 1).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        AnnualReport report = parse(cut);

        assertThat(report.year()).isEqualTo(2021);
        assertThat(report.forms()).containsOnlyKeys("proactive");
        assertThat(report.figures().get("proactive.licensing.decisions")).isEqualByComparingTo("17");
        assertThat(report.figures().get("proactive.fees.amount")).isEqualByComparingTo("12.5");
    }

    @Test
    void a_number_that_the_end_of_the_document_may_have_cut_in_two_is_not_read() {
        String whole = Reports.small("甲县卫生健康局", 2021).replace("行政许可 17", "行政许可 4718");
        String cut = whole.substring(0, whole.indexOf("4718") + 2);

        AnnualReport report = parse(cut.getBytes(StandardCharsets.UTF_8));

        assertThat(report.figures().get("proactive.licensing.decisions")).isNull();
        assertThat(report.cells().get("proactive.licensing.decisions").raw()).isEqualTo("47");
        assertThat(report.cells().get("proactive.licensing.decisions").note()).contains("文件在此处中断");
        assertThat(report.figures().get("proactive.normativeDocuments.inForce")).isEqualByComparingTo("5");
    }

    @Test
    void a_number_before_a_line_break_at_the_end_of_the_document_is_whole() {
        String whole = Reports.small("甲县卫生健康局", 2021);
        String cut = whole.substring(0, whole.indexOf("行政许可 17") + "行政许可 17\n".length());

        AnnualReport report = parse(cut.getBytes(StandardCharsets.UTF_8));

        assertThat(report.figures().get("proactive.licensing.decisions")).isEqualByComparingTo("17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.yueqing.gov.cn/a b", "HTTPS://例子.政务?id=1"})
    void an_address_of_the_web_is_kept_as_the_source(String address) {
        AnnualReport report = parse(Reports.small("甲县卫生健康局", 2021).getBytes(StandardCharsets.UTF_8), from(address));

        assertThat(report.source().url()).isEqualTo(address);
        assertThat(report.remarks()).extracting(Remark::rule).doesNotContain(RuleId.HINT_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///a", "http://", "年报"})
    void any_other_source_is_left_out_and_told(String address) {
        AnnualReport report = parse(Reports.small("甲县卫生健康局", 2021).getBytes(StandardCharsets.UTF_8), from(address));

        assertThat(report.source().url()).isNull();
        assertThat(report.remarks())
                .filteredOn(remark -> remark.rule() == RuleId.HINT_UNUSABLE)
                .singleElement()
                .satisfies(remark -> assertThat(remark.details())
                        .containsEntry("header", "source-url")
                        .containsEntry("value", address));
    }

    private static ProducerHints from(String address) {
        return new ProducerHints(null, null, address, null, null, null, false);
    }

    private AnnualReport parse(byte[] bytes) {
        return parse(bytes, ProducerHints.NONE);
    }

    private AnnualReport parse(byte[] bytes, ProducerHints hints) {
        Submission submission = new Submission(
                "0".repeat(64),
                "0:0",
                Instant.parse("2026-03-01T00:00:00Z"),
                "text/plain",
                "UTF-8",
                bytes.length,
                hints);
        return ((ReportParser.Parsed) parser.parse(submission, bytes)).report();
    }
}
