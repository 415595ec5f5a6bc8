package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The one public shape of a report: the data of the events on {@code reports.validated} and the answer of the REST API. The fields
 * that it shares with {@link AnnualReport} mean the same.
 *
 * @param ruleSet the version of the rules that judged it
 * @param revision counts the acceptances of other figures under this report key, from 1
 * @param validation counts the judgements of this revision, from 1
 * @param current whether it is the standing revision
 * @param sources the documents that say the same figures
 * @param reportKey {@code agency.id/year}
 * @param verdict the judgement
 * @param missing what the form requires and the document lacks: {@code table}, {@code table.row} or {@code section.N}
 * @param checks how the identities came out
 * @param findings what the rules found, gravest first
 * @param changes the figures that stood otherwise before this event; absent in JSON where there is none
 * @param withdrawal that the document was taken back; absent in JSON of every other event
 */
public record ValidatedReport(
        String schemaVersion,
        String parser,
        String ruleSet,
        String submissionId,
        String receipt,
        Instant submittedAt,
        int revision,
        int validation,
        boolean current,
        List<Source> sources,
        String reportKey,
        Agency agency,
        Scope scope,
        int year,
        String form,
        Map<String, String> forms,
        String title,
        String documentNumber,
        LocalDate publishedOn,
        Period period,
        Contact contact,
        String text,
        List<Section> sections,
        Figures figures,
        Map<String, Unit> units,
        Map<String, CellNote> cells,
        Map<String, Place> places,
        List<Statement> statements,
        Verdict verdict,
        List<String> missing,
        Checks checks,
        List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Withdrawal withdrawal) {

    public ValidatedReport {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** A first judgement of a parsed report: revision and validation 1. */
    public static ValidatedReport of(
            AnnualReport report,
            String ruleSet,
            Verdict verdict,
            List<String> missing,
            Checks checks,
            List<Finding> findings) {
        return new ValidatedReport(
                AnnualReport.SCHEMA_VERSION,
                report.parser(),
                ruleSet,
                report.submissionId(),
                report.receipt(),
                report.submittedAt(),
                1,
                1,
                true,
                List.of(report.source()),
                report.reportKey(),
                report.agency(),
                report.scope(),
                report.year(),
                report.form(),
                report.forms(),
                report.title(),
                report.documentNumber(),
                report.publishedOn(),
                report.period(),
                report.contact(),
                report.text(),
                report.sections(),
                report.figures(),
                report.units(),
                report.cells(),
                report.places(),
                report.statements(),
                verdict,
                missing,
                checks,
                findings,
                List.of(),
                null);
    }

    /** The same judgement in its place among the revisions of its report key. */
    public ValidatedReport placed(
            int itsRevision, int itsValidation, boolean isCurrent, List<Source> itsSources, List<Change> itsChanges) {
        return new ValidatedReport(
                schemaVersion,
                parser,
                ruleSet,
                submissionId,
                receipt,
                submittedAt,
                itsRevision,
                itsValidation,
                isCurrent,
                itsSources,
                reportKey,
                agency,
                scope,
                year,
                form,
                forms,
                title,
                documentNumber,
                publishedOn,
                period,
                contact,
                text,
                sections,
                figures,
                units,
                cells,
                places,
                statements,
                verdict,
                missing,
                checks,
                findings,
                itsChanges,
                withdrawal);
    }

    /** The same report, taken back. */
    public ValidatedReport withdrawn(Withdrawal itsWithdrawal) {
        return new ValidatedReport(
                schemaVersion,
                parser,
                ruleSet,
                submissionId,
                receipt,
                submittedAt,
                revision,
                validation,
                false,
                sources,
                reportKey,
                agency,
                scope,
                year,
                form,
                forms,
                title,
                documentNumber,
                publishedOn,
                period,
                contact,
                text,
                sections,
                figures,
                units,
                cells,
                places,
                statements,
                verdict,
                missing,
                checks,
                findings,
                changes,
                itsWithdrawal);
    }
}
