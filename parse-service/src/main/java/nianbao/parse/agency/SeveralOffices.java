package nianbao.parse.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that are the names of several offices at once: 乐清市卫生健康局、乐清市教育局. */
final class SeveralOffices {

    /** Only where an office ends before it: 民族、宗教 and 发展和改革 join words within one name. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=局|委员会|县委|市委|区委|政府|办公室|厅|中心|办事处|管委会|处|署|院)(?:、|以及|和|与|及|暨)");

    private static final Pattern ENDS_AN_OFFICE =
            Pattern.compile("(?:局|委员会|委|政府|办公室|办|厅|中心|办事处|管委会|处|署|院|队|站|所|社|馆|镇|乡|街道)$");

    private SeveralOffices() {}

    /** The offices, none where it is the name of one only. */
    static List<String> in(String name) {
        List<String> parts = new ArrayList<>();
        Matcher between = BETWEEN.matcher(name);
        int from = 0;
        while (between.find()) {
            String rest = name.substring(between.end());
            if (rest.length() >= 2 && ENDS_AN_OFFICE.matcher(rest).find()) {
                parts.add(name.substring(from, between.start()));
                from = between.end();
            }
        }
        if (!parts.isEmpty()) {
            parts.add(name.substring(from));
        }
        return parts;
    }
}
