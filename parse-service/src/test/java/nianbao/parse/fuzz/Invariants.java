package nianbao.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.model.report.Span;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.extract.Extraction;

/** What holds for whatever bytes: an answer, soon, the same again, whose places are all within the text. */
final class Invariants {

    /** Far more than any small document takes, even on a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final ReportParser PARSER =
            new ReportParser(Extraction::of, InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")));

    private Invariants() {}

    static void check(Sample sample) {
        long started = System.nanoTime();
        Extraction.Result extracted = extracted(sample);
        if (extracted instanceof Extraction.Extracted whole) {
            check(whole.document());
        }
        ReportParser.Result parsed = parsed(sample);
        if (parsed instanceof ReportParser.Parsed whole) {
            check(whole.report());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
        assertThat(extracted(sample)).isEqualTo(extracted);
        assertThat(parsed(sample)).isEqualTo(parsed);
    }

    private static Extraction.Result extracted(Sample sample) {
        return Extraction.of(sample.bytes(), sample.mediaType(), sample.charset());
    }

    /** The report that is read in it, or why none is. */
    static ReportParser.Result parsed(Sample sample) {
        Submission submission = new Submission(
                SubmissionId.of(sample.bytes()),
                "0:0",
                Instant.parse("2026-03-01T00:00:00Z"),
                sample.mediaType(),
                sample.charset(),
                sample.bytes().length,
                ProducerHints.NONE);
        return PARSER.parse(submission, sample.bytes());
    }

    private static void check(Document document) {
        Span whole = new Span(0, document.text().length());
        int reached = 0;
        for (Block block : document.blocks()) {
            within(block.place(), whole);
            assertThat(block.place().from()).isGreaterThanOrEqualTo(reached);
            reached = block.place().to();
            switch (block) {
                case Paragraph paragraph ->
                    assertThat(document.at(paragraph.place())).isNotBlank();
                case Grid grid -> check(grid);
            }
        }
        int begins = 0;
        for (int page : document.pages()) {
            assertThat(page).isBetween(begins, document.text().length());
            begins = page;
        }
        if (!document.pages().isEmpty()) {
            assertThat(document.pages().getFirst()).isZero();
        }
    }

    private static void check(Grid grid) {
        assertThat(grid.rows()).isNotEmpty();
        int reached = grid.place().from();
        for (Row row : grid.rows()) {
            within(row.place(), grid.place());
            assertThat(row.place().from()).isGreaterThanOrEqualTo(reached);
            reached = row.place().to();
            check(row);
        }
    }

    private static void check(Row row) {
        int reached = row.place().from();
        int column = 0;
        for (GridCell cell : row.cells()) {
            within(cell.place(), row.place());
            assertThat(cell.place().from()).isGreaterThanOrEqualTo(reached);
            assertThat(cell.column()).isGreaterThanOrEqualTo(column);
            assertThat(cell.columns()).isPositive();
            assertThat(cell.rows()).isPositive();
            reached = cell.place().to();
            column = cell.column() + cell.columns();
        }
    }

    private static void check(AnnualReport report) {
        Span whole = new Span(0, report.text().length());
        report.sections().forEach(section -> within(section.place(), whole));
        report.statements().forEach(statement -> within(statement.place(), whole));
        report.remarks().forEach(remark -> remark.places().forEach(place -> within(place, whole)));
        report.places().forEach((row, place) -> {
            within(place, whole);
            if (place.cells() != null) {
                place.cells().stream().filter(cell -> cell != null).forEach(cell -> within(cell, whole));
            }
        });
    }

    private static void within(Place place, Span whole) {
        if (place != null) {
            within(new Span(place.from(), place.to()), whole);
        }
    }

    private static void within(Span place, Span whole) {
        assertThat(whole.from()).isLessThanOrEqualTo(place.from());
        assertThat(place.from()).isLessThanOrEqualTo(place.to());
        assertThat(place.to()).isLessThanOrEqualTo(whole.to());
    }
}
