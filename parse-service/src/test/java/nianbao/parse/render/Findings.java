package nianbao.parse.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.parse.render.Comparison.Difference;

/** The differences of many documents, as a table. */
final class Findings {

    private static final int SHOWN = 40;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int documents;

    void add(String format, GeneratedReport report, List<Difference> differences) {
        documents++;
        for (Difference difference : differences) {
            String line = String.format(
                    "%-22s %5d  %-56s %-14s %s",
                    format, report.seed(), difference.what(), difference.expected(), difference.got());
            (difference.wrong() ? wrong : unread).add(line);
        }
    }

    /** What was read otherwise than written. */
    List<String> wrong() {
        return wrong;
    }

    /** What was written and not read. */
    List<String> unread() {
        return unread;
    }

    /** The first of them, with a headline. */
    String table() {
        return documents + " documents, " + wrong.size() + " wrong, " + unread.size() + " not read\n"
                + String.format("%-22s %5s  %-56s %-14s %s%n", "format", "seed", "what", "expected", "got")
                + java.util.stream.Stream.concat(wrong.stream(), unread.stream())
                        .limit(SHOWN)
                        .collect(Collectors.joining("\n"));
    }
}
