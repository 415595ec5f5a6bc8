package nianbao.parse.narrative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Agency;
import nianbao.model.report.Period;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.model.report.Section;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.parse.agency.AgencyClues;
import nianbao.parse.agency.AgencyResolver;
import nianbao.parse.narrative.SectionFinder.Heading;
import nianbao.parse.text.Condensed;

/** Reads the running text of a document: whether it is a report, whose, of which year, its sections and what they say in numbers. */
public final class NarrativeReader {

    private static final int HEAD = 6_000;
    private static final int OPENING = 3_000;
    private static final int TAIL = 1_500;

    private final AgencyResolver agencies = new AgencyResolver();

    /**
     * Reads a text. Where another report follows in it, the first is read as if it stood alone.
     *
     * @param text the extracted text, up to 1,048,576 UTF-16 units; places count in it
     * @param hints what the producer said of the document: settles what the text leaves open, never overrules it
     * @param submissionId SHA-256 of the document's bytes, hexadecimal: part of the id of an agency that cannot be told from others
     * @param submittedAt when it was submitted: a report on a year that was not over then is doubtful
     */
    public NarrativeReading read(String text, ProducerHints hints, String submissionId, Instant submittedAt) {
        NarrativeReading reading = readAll(text, hints, submissionId, submittedAt);
        if (!(reading instanceof NarrativeReading.Narrative whole) || whole.end() == text.length()) {
            return reading;
        }
        Stream<Remark> second = whole.remarks().stream().filter(SecondReport::isRemark);
        NarrativeReading first = readAll(text.substring(0, whole.end()), hints, submissionId, submittedAt);
        if (first instanceof NarrativeReading.Narrative alone) {
            return alone.with(Stream.concat(alone.remarks().stream(), second).toList(), alone.end());
        }
        // Where what was read stands behind the end, that before it was no report after all, such as a list of
        // contents.
        boolean readBehind = !whole.sections().isEmpty()
                && whole.sections().getFirst().place().from() >= whole.end();
        return readBehind ? whole.with(whole.remarks(), text.length()) : first;
    }

    private NarrativeReading readAll(String text, ProducerHints hints, String submissionId, Instant submittedAt) {
        Condensed condensed = Condensed.of(text);
        List<Title> titles = new TitleFinder(condensed).candidates();
        List<Heading> headings = new SectionFinder(condensed).find();
        Title title = TitleFinder.best(
                titles, headings.isEmpty() ? 0 : headings.getFirst().from());
        FrontMatter front = new FrontMatter(condensed);
        Period period = front.period();
        Kinds.Kind kind = new Kinds(condensed, title, headings, period).kind();
        if (kind == Kinds.Kind.OTHER) {
            return new NarrativeReading.Refused(
                    RejectionCode.NOT_A_REPORT,
                    "sections found: " + headings.size() + ", title found: " + (title != null) + ", period found: "
                            + (period != null));
        }
        if (kind == Kinds.Kind.BLANK_FORM) {
            return new NarrativeReading.Refused(
                    RejectionCode.BLANK_FORM,
                    "the form's tables hold no number and its title names no agency and year");
        }
        List<String> contact = contactStretches(condensed, title, headings);
        Optional<AgencyResolver.Resolved> resolved =
                agencies.resolve(clues(condensed, title, contact), hints, submissionId);
        if (resolved.isEmpty()) {
            return new NarrativeReading.Refused(RejectionCode.AGENCY_UNKNOWN, "no agency in title, text or headers");
        }
        int firstSection = headings.isEmpty()
                ? Math.min(condensed.text().length(), OPENING)
                : headings.getFirst().from();
        YearFinder.Found year = YearFinder.find(condensed, title, period, firstSection, hints);
        if (year == null) {
            return new NarrativeReading.Refused(
                    RejectionCode.YEAR_UNKNOWN, "no year in title, period, text or headers");
        }
        List<Remark> remarks = new ArrayList<>(resolved.get().remarks());
        YearFinder.unusable(hints).ifPresent(remarks::add);
        if (year.isDoubtful()) {
            remarks.add(doubtful(year, title, condensed));
        }
        LatestYear.notOver(year.year(), submittedAt).ifPresent(remarks::add);
        Agency agency = resolved.get().agency();
        Optional<Remark> second = SecondReport.find(text, condensed, titles, title, agencies, agency);
        second.ifPresent(remarks::add);
        Sentences sentences = new Sentences(text, condensed, headings);
        List<Statement> statements = StatementFinder.find(sentences, new OwnSubject(agencies, agency), year.year());
        LocalDate publishedOn = front.publishedOn(firstSection, year.year());
        return new NarrativeReading.Narrative(
                agency,
                ScopeFinder.find(sentences, agency),
                year.year(),
                title == null ? null : title.written(),
                front.documentNumber(firstSection),
                publishedOn,
                period,
                ContactFinder.find(contact),
                sections(text, condensed, headings),
                statements,
                remarks,
                second.map(remark -> remark.places().getFirst().from()).orElse(text.length()));
    }

    private static AgencyClues clues(Condensed condensed, Title title, List<String> contact) {
        String text = condensed.text();
        return new AgencyClues(
                title == null ? null : title.agency(),
                new AgencyMentions(condensed, title).find(),
                text.substring(0, Math.min(text.length(), HEAD)),
                String.join("\n", contact));
    }

    private static List<String> contactStretches(Condensed condensed, Title title, List<Heading> headings) {
        String text = condensed.text();
        int opening = title == null ? 0 : title.to();
        int openingEnd = headings.isEmpty() || headings.getFirst().from() < opening
                ? opening + OPENING
                : headings.getFirst().from();
        List<String> stretches = new ArrayList<>();
        stretches.add(text.substring(opening, Math.min(text.length(), Math.min(openingEnd, opening + OPENING))));
        for (Heading heading : headings) {
            if (heading.number() == 6) {
                int from = heading.from();
                stretches.add(text.substring(from, Math.min(text.length(), from + OPENING)));
            }
        }
        stretches.add(text.substring(Math.max(opening, text.length() - TAIL)));
        return stretches;
    }

    private static List<Section> sections(String text, Condensed condensed, List<Heading> headings) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int from = condensed.origin(heading.from(), heading.to()).from();
            int to = i + 1 < headings.size()
                    ? condensed
                            .origin(
                                    headings.get(i + 1).from(),
                                    headings.get(i + 1).to())
                            .from()
                    : text.length();
            sections.add(new Section(
                    heading.number(),
                    condensed.text().substring(heading.wordsFrom(), heading.to()),
                    Place.of(from, to)));
        }
        return sections;
    }

    private static Remark doubtful(YearFinder.Found year, Title title, Condensed condensed) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("used", Integer.toString(year.year()));
        details.putAll(year.said());
        List<Place> places = new ArrayList<>();
        if (title != null) {
            Span span = condensed.origin(title.from(), title.to());
            places.add(Place.of(span.from(), span.to()));
        }
        return new Remark(RuleId.YEAR_DOUBTFUL, List.of(), details, places);
    }
}
