package nianbao.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;

/** The five reports of deploy/samples, as admission hands them on. */
final class Samples {

    /** How many there are. */
    static final int COUNT = 5;

    /** Where they lie; set by the command. */
    static final String FOLDER = "nianbao.bench.samples";

    private static final String MEDIA_TYPE = "text/plain";

    /** A document and what admission found of it. */
    record Sample(byte[] bytes, Submission submission) {}

    private Samples() {}

    /**
     * All of them.
     *
     * @throws IOException if they are not there
     */
    static List<Sample> read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            if (documents.size() != COUNT) {
                throw new IOException(documents.size() + " samples instead of " + COUNT);
            }
            List<Sample> samples = new ArrayList<>();
            for (Path document : documents) {
                samples.add(sample(Files.readAllBytes(document)));
            }
            return samples;
        }
    }

    private static Sample sample(byte[] bytes) {
        return new Sample(
                bytes,
                new Submission(
                        SubmissionId.of(bytes),
                        "0:0",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        MEDIA_TYPE,
                        StandardCharsets.UTF_8.name(),
                        bytes.length,
                        ProducerHints.NONE));
    }
}
