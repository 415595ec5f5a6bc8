package nianbao.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report as the parser read it: the value of {@code reports.parsed}. Every figure of the form, each with its place.
 *
 * @param schemaVersion of this JSON shape, {@value #SCHEMA_VERSION}
 * @param parser the version of the parser that read it
 * @param submissionId SHA-256 of the document's bytes, hexadecimal
 * @param receipt the record on reports.submitted, {@code partition:offset}
 * @param submittedAt the broker's append time of that record
 * @param source the document
 * @param agency whose report
 * @param scope whose work it counts
 * @param year the year it is about
 * @param form {@code 2019}, {@code 2021}, {@code mixed} or {@code none}, see {@link FormOfReport}
 * @param forms the form of each table found, by the table's key
 * @param title the title as written, blanks and line breaks joined
 * @param documentNumber such as 〔2022〕1号, or null
 * @param publishedOn the day of publication, or null
 * @param period the days it counts, or null where it does not say
 * @param contact how the agency can be reached
 * @param text the extracted text, once; every place counts in it
 * @param sections its sections, in order
 * @param figures the numbers by path
 * @param units the units of amounts of money, by path
 * @param cells notes on the cells that are not plainly read, by path
 * @param places where each row stands, by {@code table.row}
 * @param statements what the narrative says in numbers
 * @param remarks what the parser noticed
 */
public record AnnualReport(
        String schemaVersion,
        String parser,
        String submissionId,
        String receipt,
        Instant submittedAt,
        Source source,
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
        List<Remark> remarks) {

    /** The version of the JSON shapes; additions leave it as it is. */
    public static final String SCHEMA_VERSION = "1.0";

    /** {@code agency.id/year}: the key of the report among all reports. */
    public String reportKey() {
        return agency.id() + "/" + year;
    }

    /** Figures and notes joined: the cells themselves. */
    public Cells allCells() {
        return Cells.of(figures, cells);
    }

    /** The same report with other cells, and what the parser noticed of them. */
    public AnnualReport withCells(Figures otherFigures, Map<String, CellNote> otherNotes, List<Remark> otherRemarks) {
        return new AnnualReport(
                schemaVersion,
                parser,
                submissionId,
                receipt,
                submittedAt,
                source,
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
                otherFigures,
                units,
                otherNotes,
                places,
                statements,
                otherRemarks);
    }

    /** The same report without its text, in which its places count all the same. */
    public AnnualReport withoutText() {
        return new AnnualReport(
                schemaVersion,
                parser,
                submissionId,
                receipt,
                submittedAt,
                source,
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
                "",
                sections,
                figures,
                units,
                cells,
                places,
                statements,
                remarks);
    }

    /** The same reading of the same bytes, as they came in another submission. */
    public AnnualReport cameAs(AnnualReport other) {
        return new AnnualReport(
                schemaVersion,
                parser,
                submissionId,
                other.receipt,
                other.submittedAt,
                other.source,
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
                remarks);
    }
}
