package nianbao.parse;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.Source;
import nianbao.model.report.Statement;
import nianbao.model.report.Unit;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;
import nianbao.parse.narrative.NarrativeReader;
import nianbao.parse.narrative.NarrativeReading;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import nianbao.parse.table.TableReader;
import nianbao.parse.table.TableReading;

/** A document's bytes to an annual report, or to the reason why they are none. The same
 * submission of the same bytes gives the same result: what its producer said of it and when it came count too. */
public final class ReportParser {

    /** Named in every report; changed whenever the same bytes may be read otherwise. */
    public static final String VERSION = "1.1";

    private static final Set<RejectionCode> WHERE_A_BLANK_FORM_ENDS =
            EnumSet.of(RejectionCode.AGENCY_UNKNOWN, RejectionCode.YEAR_UNKNOWN, RejectionCode.NOT_A_REPORT);
    private static final String PROCUREMENT_AMOUNT = "proactive.procurement.amount";

    private final Extractor extractor;
    private final InstantSource clock;
    private final NarrativeReader narratives = new NarrativeReader();

    /**
     * A parser.
     *
     * @param extractor reads the documents' bytes
     * @param clock tells when a document was refused
     */
    public ReportParser(Extractor extractor, InstantSource clock) {
        this.extractor = extractor;
        this.clock = clock;
    }

    /** What a document came to. */
    public sealed interface Result {}

    /** It is a report. */
    public record Parsed(AnnualReport report) implements Result {}

    /** It is none that can be processed. */
    public record Refused(Rejection rejection) implements Result {}

    /** Parses the document of a submission; never fails for anything a document can contain. */
    public Result parse(Submission submission, byte[] bytes) {
        return switch (extractor.extract(bytes, submission.mediaType(), submission.charset())) {
            case Extraction.Refused refused -> refused(submission, refused.code(), refused.detail());
            case Extraction.Extracted extracted -> parse(submission, extracted.document());
        };
    }

    private Result parse(Submission submission, Document document) {
        NarrativeReading reading = narratives.read(
                document.text(), submission.producer(), submission.submissionId(), submission.submittedAt());
        return switch (reading) {
            case NarrativeReading.Refused refused -> {
                boolean blank = WHERE_A_BLANK_FORM_ENDS.contains(refused.code()) && isBlankForm(document);
                yield blank
                        ? refused(submission, RejectionCode.BLANK_FORM, "the tables of the form without any figure")
                        : refused(submission, refused.code(), refused.detail());
            }
            case Narrative narrative ->
                new Parsed(new Paging(document)
                        .applied(report(
                                submission,
                                document,
                                narrative,
                                CutOff.marked(
                                        TableReader.read(document.upTo(narrative.end()), narrative.sections()),
                                        narrative.sections(),
                                        document.text()))));
        };
    }

    private static boolean isBlankForm(Document document) {
        TableReading tables = TableReader.read(document);
        return !tables.form().equals(FormOfReport.NONE)
                && tables.cells().paths().stream()
                        .allMatch(path -> tables.cells().get(path).number().isEmpty());
    }

    private static AnnualReport report(
            Submission submission, Document document, Narrative narrative, TableReading tables) {
        return new AnnualReport(
                AnnualReport.SCHEMA_VERSION,
                VERSION,
                submission.submissionId(),
                submission.receipt(),
                submission.submittedAt(),
                new Source(
                        submission.submissionId(),
                        submission.mediaType(),
                        submission.producer().filename(),
                        SourceUrl.usable(submission.producer()),
                        false),
                narrative.agency(),
                narrative.scope(),
                narrative.year(),
                tables.form(),
                tables.forms(),
                narrative.title(),
                narrative.documentNumber(),
                narrative.publishedOn(),
                narrative.period(),
                narrative.contact(),
                document.text(),
                narrative.sections(),
                tables.cells().figures(),
                units(tables, narrative.statements()),
                tables.cells().notes(),
                tables.places(),
                narrative.statements(),
                Stream.of(
                                narrative.remarks().stream(),
                                tables.remarks().stream(),
                                SourceUrl.unusable(submission.producer()).stream())
                        .flatMap(remarks -> remarks)
                        .toList());
    }

    /** The unit of the amount of procurement, where the table leaves it open and the narrative gives the same number with one. */
    private static Map<String, Unit> units(TableReading tables, List<Statement> statements) {
        Map<String, Unit> units = new LinkedHashMap<>(tables.units());
        units.computeIfPresent(
                PROCUREMENT_AMOUNT,
                (path, unit) -> unit.unit() != null
                        ? unit
                        : tables.cells()
                                .get(path)
                                .number()
                                .flatMap(amount -> statements.stream()
                                        .filter(statement -> statement.kind() == Statement.Kind.PROCUREMENT_AMOUNT
                                                && statement.unit() != null
                                                && statement.value().compareTo(amount) == 0)
                                        .findFirst())
                                .map(statement -> new Unit(statement.unit(), Unit.Basis.TEXT))
                                .orElse(unit));
        return units;
    }

    private Refused refused(Submission submission, RejectionCode code, String detail) {
        return new Refused(Rejection.of(submission, Stage.PARSE, code, detail, clock.instant()));
    }
}
