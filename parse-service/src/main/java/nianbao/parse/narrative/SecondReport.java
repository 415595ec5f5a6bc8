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

    private static final String ABOUT = "second-report";

    private SecondReport() {}

    /**
     * That another report follows: a title of another agency or year, with sections of a report before and behind it.
     *
     * @param titles all titles of the text, in order
     * @param first the title of the report that is read, or null
     */
    static Optional<Remark> find(
            String text, Condensed condensed, List<Title> titles, Title first, AgencyResolver agencies, Agency agency) {
        if (first == null || first.year() == null) {
            return Optional.empty();
        }
        return titles.stream()
                .filter(title -> title.from() > first.to() && standsAlone(title, condensed))
                .filter(title -> otherAgency(title, agencies, agency) || otherYear(title, first))
                .limit(MOST_TITLES)
                .filter(title -> sections(text, condensed, first.to(), title.from()) >= FEWEST_SECTIONS
                        && sections(
                                        text,
                                        condensed,
                                        title.to(),
                                        condensed.text().length())
                                >= FEWEST_SECTIONS)
                .findFirst()
                .map(title -> remark(
                        title,
                        condensed,
                        otherAgency(title, agencies, agency) ? RuleId.AGENCY_UNRESOLVED : RuleId.YEAR_DOUBTFUL));
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

    private static long sections(String text, Condensed condensed, int from, int to) {
        if (from >= to) {
            return 0;
        }
        Span span = condensed.origin(from, to);
        return new SectionFinder(Condensed.of(text, span.from(), span.to()))
                .find().stream().filter(heading -> heading.number() > 0).count();
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
