package nianbao.validate.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.model.report.Section;

/**
 * What a section says below its heading.
 *
 * @param section the section
 * @param from where it begins in the report's text
 * @param text the words themselves
 */
record Passage(Section section, int from, String text) {

    /** The section of that number, if the report has it and its text. */
    static Optional<Passage> of(AnnualReport report, int number) {
        return report.sections().stream()
                .filter(section -> section.number() == number)
                .filter(section -> section.place() != null
                        && section.place().from() < report.text().length())
                .findFirst()
                .map(section -> below(section, report.text()));
    }

    private static Passage below(Section section, String text) {
        int to = Math.min(section.place().to(), text.length());
        String whole = text.substring(section.place().from(), to);
        String heading = section.heading()
                .chars()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("\\s*"));
        var found = Pattern.compile(heading).matcher(whole);
        int begin = !heading.isEmpty() && found.find() ? found.end() : 0;
        return new Passage(section, section.place().from() + begin, whole.substring(begin));
    }

    /** The place of a stretch of it. */
    Place place(int start, int end) {
        return Place.of(from + start, from + end);
    }
}
