package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(WithPipeline.class)
class BadInputTest {

    private static final int PARTITION = 1;

    static Stream<Arguments> inputs() {
        byte[] random = new byte[5_000];
        new Random(7).nextBytes(random);
        byte[] png = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1a,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            1,
            8,
            2,
            0,
            0,
            0
        };
        byte[] otherPage = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>天气预报</title></head><body>"
                .concat("<h1>天气预报</h1><p>明天晴，气温3到12度，东北风2级。</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(Named.of("nothing", null), Set.of(RejectionCode.EMPTY)),
                Arguments.of(Named.of("no bytes", new byte[0]), Set.of(RejectionCode.EMPTY)),
                Arguments.of(
                        Named.of("random bytes", random),
                        Set.of(RejectionCode.UNREADABLE, RejectionCode.UNSUPPORTED_MEDIA_TYPE)),
                Arguments.of(
                        Named.of("a picture", png),
                        Set.of(RejectionCode.UNSUPPORTED_MEDIA_TYPE, RejectionCode.OCR_UNAVAILABLE)),
                Arguments.of(Named.of("another page", otherPage), Set.of(RejectionCode.NOT_A_REPORT)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void what_is_no_report_is_rejected_and_the_next_document_goes_through(
            byte[] input, Set<RejectionCode> codes, RunningPipeline pipeline) throws Exception {
        byte[] next = Files.readAllBytes(pipeline.sample("aheqi"));

        String receipt = pipeline.submitter().submit(input, PARTITION);
        String nextReceipt = pipeline.submitter().submit(next, PARTITION);

        Rejection rejection = pipeline.events().rejection(receipt);
        assertThat(rejection.code()).isIn(codes);
        assertThat(rejection.remedy()).isNotBlank();
        assertThat(pipeline.events().outcome(receipt).outcome()).isEqualTo(Outcome.Kind.REJECTED);
        assertThat(pipeline.events().report(nextReceipt).agency().name()).isEqualTo("阿合奇县卫生健康委员会");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void the_bytes_of_what_was_rejected_can_be_fetched_again(
            byte[] input, Set<RejectionCode> codes, RunningPipeline pipeline) throws Exception {
        String id = SubmissionId.of(input);

        pipeline.submitter().submit(input, PARTITION);

        assertThat(pipeline.rest()
                        .submission(id, "rejected")
                        .path("rejection")
                        .path("code")
                        .asText())
                .isIn(codes.stream().map(RejectionCode::wireName).toList());
        assertThat(pipeline.rest().bytes("/submissions/" + id + "/original"))
                .isEqualTo(input == null ? new byte[0] : input);
    }

    @Test
    void a_report_cut_in_half_is_incomplete_and_the_next_document_goes_through(RunningPipeline pipeline)
            throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(pipeline.sample("aheqi"));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        String receipt = pipeline.submitter().submit(half, PARTITION);
        String nextReceipt = pipeline.submitter().submit(whole, PARTITION);

        ValidatedReport report = pipeline.events().report(receipt);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.missing()).isNotEmpty();
        assertThat(report.agency().name()).isEqualTo("阿合奇县卫生健康委员会");
        assertThat(pipeline.events().report(nextReceipt).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(pipeline.rest().bytes("/submissions/" + SubmissionId.of(half) + "/original"))
                .isEqualTo(half);
    }
}
