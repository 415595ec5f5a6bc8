package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.model.event.Outcome;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An archive as Chinese Windows makes it, from a producer's record to what the store answers of each document in it. */
@ExtendWith(WithPipeline.class)
class ArchiveTest {

    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

    @Test
    void each_document_of_an_archive_becomes_its_report_and_a_broken_one_is_rejected_alone(RunningPipeline pipeline)
            throws IOException, InterruptedException {
        List<byte[]> documents = new ArrayList<>();
        for (Path sample : pipeline.samples()) {
            documents.add(ofAnotherYear(sample));
        }
        documents.add(1, PICTURE);
        byte[] archive = zip(documents);

        String receipt = pipeline.submitter().submit(archive, null);

        Outcome whole = pipeline.events().outcome(receipt);
        assertThat(whole.outcome()).isEqualTo(Outcome.Kind.UNPACKED);
        assertThat(whole.childCount()).isEqualTo(documents.size());
        assertThat(whole.children())
                .containsExactlyElementsOf(
                        documents.stream().map(SubmissionId::of).toList());
        for (int i = 0; i < documents.size(); i++) {
            String member = receipt + "/" + (i + 1);
            if (documents.get(i) == PICTURE) {
                assertThat(pipeline.events().rejection(member).code()).isEqualTo(RejectionCode.OCR_UNAVAILABLE);
            } else {
                ValidatedReport report = pipeline.events().report(member);
                assertThat(report.submissionId()).isEqualTo(SubmissionId.of(documents.get(i)));
                assertThat(report.sources().getFirst().filename()).isEqualTo("各局年报/第" + (i + 1) + "份");
                assertThat(pipeline.events().outcome(member).reportKey()).isEqualTo(report.reportKey());
            }
        }
        answers(pipeline, archive, documents);
    }

    private static void answers(RunningPipeline pipeline, byte[] archive, List<byte[]> documents) {
        for (byte[] document : documents) {
            String id = SubmissionId.of(document);
            pipeline.rest().submission(id, document == PICTURE ? "rejected" : "stored");
            assertThat(pipeline.rest().bytes("/submissions/" + id + "/original"))
                    .isEqualTo(document);
        }
        JsonNode whole = pipeline.rest().submission(SubmissionId.of(archive), "unpacked");
        assertThat(whole.path("childCount").asInt()).isEqualTo(documents.size());
        assertThat(whole.path("children").findValuesAsText("status"))
                .containsExactly("stored", "rejected", "stored", "stored", "stored", "stored");
        String second = whole.path("children").path(1).path("url").asText();
        assertThat(pipeline.rest()
                        .json(second)
                        .path("rejection")
                        .path("bytes")
                        .path("filename")
                        .asText())
                .isEqualTo("各局年报/第2份");
    }

    /** A report that no other test submits. */
    private static byte[] ofAnotherYear(Path sample) throws IOException {
        return Files.readString(sample).replaceAll("202[01]", "2023").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(List<byte[]> documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            for (int i = 0; i < documents.size(); i++) {
                zip.putNextEntry(new ZipEntry("各局年报/第" + (i + 1) + "份"));
                zip.write(documents.get(i));
            }
        }
        return bytes.toByteArray();
    }
}
