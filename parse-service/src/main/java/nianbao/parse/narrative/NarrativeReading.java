package nianbao.parse.narrative;

import java.time.LocalDate;
import java.util.List;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Agency;
import nianbao.model.report.Contact;
import nianbao.model.report.Period;
import nianbao.model.report.Remark;
import nianbao.model.report.Scope;
import nianbao.model.report.Section;
import nianbao.model.report.Statement;

/** What the running text of a document came to: a report's narrative, or why it is none. */
public sealed interface NarrativeReading {

    /**
     * The text is no report that can be filed.
     *
     * @param code why
     * @param detail what was found, for an operator (English); never the document's own words
     */
    record Refused(RejectionCode code, String detail) implements NarrativeReading {}

    /**
     * The narrative of a report; its parts are those of {@link nianbao.model.report.AnnualReport}.
     *
     * @param agency whose report
     * @param scope whose work it counts
     * @param year the year it is about, 2008 to 2100
     * @param title the title as written, blanks and line breaks joined; null where the text has none and the producer said the rest
     * @param documentNumber such as 〔2022〕1号, or null
     * @param publishedOn the day of publication, or null
     * @param period the days it counts, or null
     * @param contact how the agency can be reached
     * @param sections its sections, in order
     * @param statements what it says in numbers, in order
     * @param remarks what was doubtful
     * @param end where the report ends in the text: at its end, or where another report begins
     */
    record Narrative(
            Agency agency,
            Scope scope,
            int year,
            String title,
            String documentNumber,
            LocalDate publishedOn,
            Period period,
            Contact contact,
            List<Section> sections,
            List<Statement> statements,
            List<Remark> remarks,
            int end)
            implements NarrativeReading {

        public Narrative {
            sections = List.copyOf(sections);
            statements = List.copyOf(statements);
            remarks = List.copyOf(remarks);
        }

        /** The same with other remarks and another end. */
        Narrative with(List<Remark> others, int otherEnd) {
            return new Narrative(
                    agency,
                    scope,
                    year,
                    title,
                    documentNumber,
                    publishedOn,
                    period,
                    contact,
                    sections,
                    statements,
                    others,
                    otherEnd);
        }
    }
}
