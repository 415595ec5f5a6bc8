package nianbao.parse.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.report.Agency;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.model.report.Span;
import nianbao.parse.agency.AgencyResolver;
import nianbao.parse.text.Condensed;

/** Notices that a document goes on with another report behind the one that is read. */
final class SecondReport {

    /** Fewer sections have links, footers and the names of attachments; a report has six. */
    private static final int FEWEST_SECTIONS = 3;

    private static final int MOST_TITLES = 5;

    /** A row of the form, which no list of contents has. */
    private static final String TABLE = "本年新收政府信息公开申请数量";

    private static final String ABOUT = "second-report";

    private SecondReport() {}

    /**
     * That another report follows the document's first: two titles of different agencies or years, with sections of a report behind each.
     *
     * @param titles all titles of the text, in order
     * @param read the title of the report that is read, or null; it may be the second one's
     */
    static Optional<Remark> find(
            String text, Condensed condensed, List<Title> titles, Title read, AgencyResolver agencies, Agency agency) {
        if (read == null || read.year() == null) {
            return Optional.empty();
        }
        List<Title> others = titles.stream()
                .filter(title -> standsAlone(title, condensed))
                .filter(title -> otherAgency(title, agencies, agency) || otherYear(title, read))
                .toList();
        int end = condensed.text().length();
        Optional<Remark> behind = others.stream()
                .filter(title -> title.from() > read.to())
                .limit(MOST_TITLES)
                .filter(title -> isReport(text, condensed, read.to(), title.from())
                        && isReport(text, condensed, title.to(), end))
                .findFirst()
                .map(title -> remark(title, condensed, rule(title, agencies, agency)));
        return behind.or(() -> others.stream()
                .filter(title -> title.to() < read.from())
                .limit(MOST_TITLES)
                .filter(title -> standsAlone(read, condensed)
                        && condensed.text().indexOf(TABLE, title.to(), read.from()) >= 0
                        && isReport(text, condensed, title.to(), read.from())
                        && isReport(text, condensed, read.to(), end))
                .findFirst()
                .map(title ->
                        remark(next(text, condensed, titles, title, read), condensed, rule(title, agencies, agency))));
    }

    /** The title of the report behind that with the first title: at the latest the one that is read. */
    private static Title next(String text, Condensed condensed, List<Title> titles, Title first, Title read) {
        return titles.stream()
                .filter(title -> first.to() < title.from() && title.from() < read.from())
                .filter(title -> standsAlone(title, condensed))
                .filter(title ->
                        title.agency() != null && !title.agency().equals(first.agency()) || otherYear(title, first))
                .limit(MOST_TITLES)
                .filter(title -> isReport(text, condensed, first.to(), title.from()))
                .findFirst()
                .orElse(read);
    }

    private static RuleId rule(Title title, AgencyResolver agencies, Agency agency) {
        return otherAgency(title, agencies, agency) ? RuleId.AGENCY_UNRESOLVED : RuleId.YEAR_DOUBTFUL;
    }

    /** Whether it says that another report follows. */
    static boolean isRemark(Remark remark) {
        return ABOUT.equals(remark.details().get("about"));
    }

    private static boolean standsAlone(Title title, Condensed condensed) {
        return title.heading()
                && !title.placeholder()
                && condensed.lineBreakBefore(title.from())
                && condensed.lineBreakBefore(title.to());
    }

    private static boolean otherAgency(Title title, AgencyResolver agencies, Agency agency) {
        return title.agency() != null && !agencies.mayBe(title.agency(), agency);
    }

    private static boolean otherYear(Title title, Title first) {
        return title.year() != null && !title.year().equals(first.year());
    }

    /** Whether a stretch has sections as a report has. */
    private static boolean isReport(String text, Condensed condensed, int from, int to) {
        if (from >= to) {
            return false;
        }
        Span span = condensed.origin(from, to);
        return new SectionFinder(Condensed.of(text, span.from(), span.to()))
                        .find().stream().filter(heading -> heading.number() > 0).count()
                >= FEWEST_SECTIONS;
    }

    private static Remark remark(Title title, Condensed condensed, RuleId rule) {
        Span span = condensed.origin(title.from(), title.to());
        return new Remark(
                rule,
                List.of(),
                Map.of("about", ABOUT, "otherTitle", title.written()),
                List.of(Place.of(span.from(), span.to())));
    }
}
