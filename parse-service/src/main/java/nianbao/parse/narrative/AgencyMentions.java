package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.parse.agency.OfficeNames;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;

/** Finds names of the agency outside the title: where the text says by whom it was made, whom to ask, who stands below the title and who signed. */
final class AgencyMentions {

    private static final int HEAD = 3_000;
    private static final int TAIL = 600;
    private static final String NAME = "([" + Condensed.HAN + "·]{3,40}?)";

    private static final List<Anchored> IN_OPENING = List.of(
            Anchored.of(
                    "由",
                    "由" + NAME
                            + "(?:\\([^()]{0,40}\\))?(?:(?:根据|按照|依据|依照)[^。;]{0,60}?)?(?:负责|组织|汇总|统一)?(?:编制|编写|汇总|起草)"),
            Anchored.of("现将", "现将" + NAME + Dates.YEAR + "年"));
    private static final Pattern TO_CONTACT = Pattern.compile("(?:与|同)" + NAME + "(?:办公室|政务公开[" + Condensed.HAN
            + "]{0,8}|信息公开[" + Condensed.HAN + "]{0,10})?(?:\\([^()]{0,200}\\))?联系");
    private static final int LONGEST_CONTACT = 270;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final Condensed condensed;
    private final String text;

    private final Title title;

    /** Looks in a text that has that title, or none: null. */
    AgencyMentions(Condensed condensed, Title title) {
        this.condensed = condensed;
        this.title = title;
        this.text = condensed.text();
    }

    /** The names, the most telling first. */
    List<String> find() {
        List<String> names = new ArrayList<>();
        int head = Math.min(text.length(), HEAD);
        for (Anchored pattern : IN_OPENING) {
            Anchored.Places places = pattern.in(condensed, 0, head);
            while (places.next()) {
                add(names, places.matcher().group(1));
            }
        }
        for (int at = text.indexOf("联系"); at >= 0 && at < head; at = text.indexOf("联系", at + 2)) {
            Matcher matcher = TO_CONTACT.matcher(text).region(Math.max(0, at - LONGEST_CONTACT), at + 2);
            if (matcher.find()) {
                add(names, matcher.group(1));
            }
        }
        addBelowTitle(names);
        addSigned(names);
        return names;
    }

    /** Adds what fills the line below the title. */
    private void addBelowTitle(List<String> names) {
        if (title != null && condensed.lineBreakBefore(title.to()) && title.to() < text.length()) {
            String line = text.substring(title.to(), condensed.nextLineBreak(title.to()));
            if (line.length() >= SHORTEST && line.length() <= LONGEST) {
                add(names, line);
            }
        }
    }

    /** Adds what stands on the line or in the column before a day at the end. */
    private void addSigned(List<String> names) {
        Anchored.Places days = Dates.in(condensed, Math.max(0, text.length() - TAIL), text.length());
        while (days.next()) {
            int to = days.matcher().start();
            int from = to - 1;
            while (from > 0 && to - from < LONGEST && !condensed.gapBefore(from)) {
                from--;
            }
            if (condensed.gapBefore(to) && to - from >= SHORTEST && condensed.gapBefore(from)) {
                add(names, text.substring(from, to));
            }
        }
    }

    private static void add(List<String> names, String name) {
        if (OfficeNames.looksLikeOne(name) && "我本各该".indexOf(name.charAt(0)) < 0) {
            names.add(name);
        }
    }
}
