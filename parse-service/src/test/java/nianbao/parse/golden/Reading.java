package nianbao.parse.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nianbao.model.Json;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Extraction;

/**
 * What is made of a document today.
 *
 * @param text that is extracted, if any is
 * @param json of the report or the rejection, as it is published
 * @param schema the JSON Schema that it must match
 */
record Reading(Optional<String> text, byte[] json, String schema) {

    private static final Instant SUBMITTED_AT = Instant.parse("2026-11-22T08:00:00Z");
    private static final ReportParser PARSER = new ReportParser(Extraction::of, InstantSource.fixed(SUBMITTED_AT));

    static Reading of(Case golden) {
        byte[] bytes = bytes(golden);
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:0",
                SUBMITTED_AT,
                golden.mediaType(),
                golden.charset(),
                bytes.length,
                ProducerHints.NONE);
        Optional<String> text =
                Extraction.of(bytes, golden.mediaType(), golden.charset()) instanceof Extraction.Extracted extracted
                        ? Optional.of(extracted.document().text())
                        : Optional.empty();
        return switch (PARSER.parse(submission, bytes)) {
            case ReportParser.Parsed parsed -> new Reading(text, Json.write(parsed.report()), "annual-report");
            case ReportParser.Refused refused -> new Reading(text, Json.write(refused.rejection()), "rejection");
        };
    }

    /** The report as a file of the corpus: its text stands in one of its own, and the version of the parser would change them all. */
    String report() {
        ObjectNode report = Json.read(json, ObjectNode.class);
        report.remove("parser");
        if (report.has("text")) {
            report.put("text", "see " + Case.TEXT);
        }
        return LegibleJson.of(report);
    }

    private static byte[] bytes(Case golden) {
        try {
            return Files.readAllBytes(golden.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
