package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import nianbao.local.Part;
import nianbao.model.Json;
import nianbao.model.report.ValidatedReport;
import nianbao.testing.render.Chromium;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.render.Print;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One report in every format, from a producer's record to the event that anyone can subscribe to. */
@ExtendWith(WithPipeline.class)
class FormatsTest {

    /** Each cell holds a number, so that every format shows all of them. A report for each format: the same in another would be one more source. */
    private static final List<GeneratedReport> REPORTS = LongStream.range(1, 2_000)
            .mapToObj(GeneratedReport::of)
            .filter(report -> report.entries().values().stream().allMatch(entry -> entry.number() != null))
            .limit(Format.values().length + 1L)
            .toList();

    private static final GeneratedReport PRINTED = REPORTS.getLast();

    private static GeneratedReport reportIn(Format format) {
        return REPORTS.get(format.ordinal());
    }

    @Test
    void a_report_is_read_in_every_format(RunningPipeline pipeline) throws IOException, InterruptedException {
        Map<Format, String> receipts = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            receipts.put(format, pipeline.submitter().submit(format.of(reportIn(format)), null));
        }

        receipts.forEach((format, receipt) -> {
            ValidatedReport report = pipeline.events().report(receipt);
            assertThat(report.sources().getFirst().mediaType()).isEqualTo(format.mediaType());
            assertSame(report, reportIn(format), format.name());
        });
    }

    @Test
    void a_printed_report_says_the_same(RunningPipeline pipeline) throws IOException, InterruptedException {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            System.err.println("SKIPPED: no chromium on the path, NO REPORT WAS PRINTED");
        }
        assumeTrue(program.isPresent(), "no chromium on the path");
        byte[] pdf;
        try (Chromium chromium = Chromium.start(program.get())) {
            Print print = Print.of(PRINTED.seed());
            pdf = chromium.print(print.page(PRINTED), print);
        }

        String receipt = pipeline.submitter().submit(pdf, null);

        ValidatedReport report = pipeline.events().report(receipt);
        assertThat(report.sources().getFirst().mediaType()).isEqualTo("application/pdf");
        assertSame(report, PRINTED, "print");
    }

    @Test
    void the_bytes_say_what_a_document_is_whatever_its_producer_says(RunningPipeline pipeline) throws Exception {
        HttpRequest draft = HttpRequest.newBuilder(
                        URI.create(pipeline.ports().url(Part.INGEST) + "/submissions?check=true&wait=40s"))
                .header("Content-Type", "text/plain; charset=big5")
                .header("Content-Disposition", "attachment; filename=\"report.txt\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Format.DOCX.of(PRINTED)))
                .build();
        HttpResponse<byte[]> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(draft, HttpResponse.BodyHandlers.ofByteArray());
        }

        JsonNode ended = Rest.json(answer.body());
        assertThat(ended.at("/report/sources/0/mediaType").asText()).isEqualTo(Format.DOCX.mediaType());
        assertSame(Json.read(Json.write(ended.get("report")), ValidatedReport.class), PRINTED, "draft");
    }

    private static void assertSame(ValidatedReport report, GeneratedReport said, String format) {
        Map<String, BigDecimal> figures = report.figures().byPath();
        said.entries().forEach((path, entry) -> assertThat(figures.get(path))
                .as("%s, %s", format, path)
                .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .isEqualTo(entry.number()));
        assertThat(report.agency().regionCode()).isEqualTo(said.office().regionCode());
        assertThat(report.year()).isEqualTo(said.office().year());
    }
}
