package nianbao.parse.render;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.CellNote;
import nianbao.model.report.Section;
import nianbao.model.report.Statement;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Extraction;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.reports.Entry;

/** Parses a rendered report and says where it differs from what was written. */
final class Comparison {

    private static final ReportParser PARSER = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));
    private static final String NONE = "-";

    /**
     * A difference.
     *
     * @param what a figure's path, or another thing that was read
     * @param expected as written
     * @param got as read
     * @param wrong whether something else was read, or nothing without a word; false where it was only not read, and told
     */
    record Difference(String what, String expected, String got, boolean wrong) {}

    private final GeneratedReport report;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(GeneratedReport report) {
        this.report = report;
    }

    static List<Difference> of(GeneratedReport report, byte[] bytes, String mediaType, Charset charset) {
        return of(report, bytes, mediaType, charset, Comparison::compare);
    }

    /** Compares the figures of a print alone: of a report that is cut off nothing else can be told. */
    static List<Difference> ofFigures(GeneratedReport report, byte[] bytes, String mediaType) {
        return of(report, bytes, mediaType, StandardCharsets.UTF_8, Comparison::compareFigures);
    }

    private static List<Difference> of(
            GeneratedReport report,
            byte[] bytes,
            String mediaType,
            Charset charset,
            BiConsumer<Comparison, AnnualReport> comparing) {
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:0",
                Instant.parse("2026-11-22T00:00:00Z"),
                mediaType,
                charset.name(),
                bytes.length,
                ProducerHints.NONE);
        Comparison comparison = new Comparison(report);
        switch (PARSER.parse(submission, bytes)) {
            case ReportParser.Parsed parsed -> comparing.accept(comparison, parsed.report());
            case ReportParser.Refused refused ->
                comparison.differ(
                        "report",
                        "read",
                        refused.rejection().code() + " " + refused.rejection().detail(),
                        false);
        }
        return comparison.differences;
    }

    private void compare(AnnualReport read) {
        same("report key", report.office().reportKey(), read.reportKey());
        same("agency", report.office().name(), read.agency().name());
        same("form", report.form().wireName(), read.form());
        same(
                "sections",
                report.headings(),
                read.sections().stream().map(Section::heading).toList());
        same("applications received, in words", List.of(report.received()), received(read));
        compareFigures(read);
    }

    private void compareFigures(AnnualReport read) {
        Set<String> paths = new LinkedHashSet<>(report.entries().keySet());
        paths.addAll(read.figures().byPath().keySet());
        paths.forEach(path -> cell(path, read));
    }

    private static List<BigDecimal> received(AnnualReport read) {
        return read.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.REQUESTS_RECEIVED)
                .map(Statement::value)
                .toList();
    }

    private void same(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            differ(what, expected.toString(), got.toString(), true);
        }
    }

    private void cell(String path, AnnualReport read) {
        Entry entry = report.entries().get(path);
        BigDecimal number = read.figures().get(path);
        if (entry == null) {
            differ(path, "not asked for", String.valueOf(number), number != null);
            return;
        }
        CellNote note = read.cells().get(path);
        boolean same = entry.number() == null
                ? number == null && note != null && note.state() == entry.state()
                : number != null && number.compareTo(entry.number()) == 0;
        if (!same) {
            String said = Objects.toString(number, NONE)
                    + (note == null ? "" : " " + note.state().wireName() + " " + note.note());
            differ(
                    path,
                    entry.number() == null
                            ? entry.state().wireName()
                            : entry.number().toPlainString(),
                    said,
                    number != null || note == null && !isToldToBeAbsent(table(path), read));
        }
    }

    /** Whether the report says of each figure of a table that it is not there; of none of them it can be told which form asks for it. */
    private static boolean isToldToBeAbsent(String table, AnnualReport read) {
        List<String> paths = read.figures().byPath().keySet().stream()
                .filter(path -> table(path).equals(table))
                .toList();
        return !paths.isEmpty()
                && paths.stream()
                        .allMatch(path -> read.cells().get(path) != null
                                && read.cells().get(path).state() == CellNote.State.MISSING);
    }

    private static String table(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private void differ(String what, String expected, String got, boolean wrong) {
        differences.add(new Difference(what, expected, got, wrong));
    }
}
