package nianbao.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.Section;
import nianbao.model.report.Statement;
import nianbao.parse.extract.Document;

/** Gives every place of a report its page: readers count in the text, people turn pages. */
final class Paging {

    private final Document document;

    Paging(Document document) {
        this.document = document;
    }

    /** The report with the page of each place; the same where the document has no pages. */
    AnnualReport applied(AnnualReport report) {
        if (document.pages().isEmpty()) {
            return report;
        }
        Map<String, Place> places = new LinkedHashMap<>(report.places());
        places.replaceAll((row, place) -> paged(place));
        return new AnnualReport(
                report.schemaVersion(),
                report.parser(),
                report.submissionId(),
                report.receipt(),
                report.submittedAt(),
                report.source(),
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
                report.sections().stream().map(this::paged).toList(),
                report.figures(),
                report.units(),
                report.cells(),
                places,
                report.statements().stream().map(this::paged).toList(),
                report.remarks().stream().map(this::paged).toList());
    }

    private Place paged(Place place) {
        return place == null ? null : new Place(document.page(place.from()), place.from(), place.to(), place.cells());
    }

    private Section paged(Section section) {
        return new Section(section.number(), section.heading(), paged(section.place()));
    }

    private Remark paged(Remark remark) {
        List<Place> places = remark.places().stream().map(this::paged).toList();
        return new Remark(remark.rule(), remark.cells(), remark.details(), places);
    }

    private Statement paged(Statement statement) {
        return new Statement(
                statement.kind(),
                statement.value(),
                statement.unit(),
                statement.precision(),
                statement.negated(),
                statement.year(),
                statement.parts().stream().map(this::paged).toList(),
                statement.quote(),
                paged(statement.place()));
    }

    private Statement.Part paged(Statement.Part part) {
        return new Statement.Part(part.label(), part.value(), paged(part.place()));
    }
}
