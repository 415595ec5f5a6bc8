package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.parse.agency.OfficeNames;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;

/** Finds names of the agency outside the title: where the text says by whom it was made, whom to ask, and who signed. */
final class AgencyMentions {

    private static final int HEAD = 3_000;
    private static final int TAIL = 600;
    private static final int LONGEST_NAME = 40;
    private static final String NAME = "([\\p{IsHan}·]{3," + LONGEST_NAME + "}?)";

    private static final List<Pattern> IN_OPENING = List.of(
            Pattern.compile("由" + NAME + "(?:\\([^()]{0,40}\\))?(?:负责|组织|汇总|统一)?(?:编制|编写|汇总|起草)"),
            Pattern.compile("现将" + NAME + Dates.YEAR + "年"),
            Pattern.compile("(?:与|同)" + NAME
                    + "(?:办公室|政务公开[\\p{IsHan}]{0,8}|信息公开[\\p{IsHan}]{0,10})?(?:\\([^()]{0,200}\\))?联系"));
    private static final Pattern SIGNED = Pattern.compile(NAME + Dates.DAY);

    private final Condensed condensed;
    private final String text;

    AgencyMentions(Condensed condensed) {
        this.condensed = condensed;
        this.text = condensed.text();
    }

    /** The names, the most telling first. */
    List<String> find() {
        List<String> names = new ArrayList<>();
        for (Pattern pattern : IN_OPENING) {
            Matcher matcher = pattern.matcher(text).region(0, Math.min(text.length(), HEAD));
            while (matcher.find()) {
                add(names, matcher.group(1));
            }
        }
        Matcher signed = SIGNED.matcher(text).region(signature(), text.length());
        while (signed.find()) {
            if (condensed.gapBefore(signed.start()) && condensed.gapBefore(signed.start(2))) {
                add(names, signed.group(1));
            }
        }
        return names;
    }

    /** Where the first name that a day follows can begin at the text's end; so no name is tried for that none follows. */
    private int signature() {
        int tail = Math.max(0, text.length() - TAIL);
        Matcher day = Dates.matcher(text).region(tail, text.length());
        return day.find() ? Math.max(tail, day.start() - LONGEST_NAME) : text.length();
    }

    private static void add(List<String> names, String name) {
        if (OfficeNames.looksLikeOne(name) && "我本各该".indexOf(name.charAt(0)) < 0) {
            names.add(name);
        }
    }
}
