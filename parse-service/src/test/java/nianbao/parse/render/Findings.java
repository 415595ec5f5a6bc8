package nianbao.parse.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.parse.render.Comparison.Difference;
import nianbao.testing.render.GeneratedReport;

/** The differences of many documents, as a table. */
final class Findings {

    private static final int SHOWN = 40;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int documents;

    void add(String format, GeneratedReport report, List<Difference> differences) {
        documents++;
        for (Difference difference : differences) {
            String line = line(format, report.seed(), difference.what(), difference.expected(), difference.got());
            (difference.wrong() ? wrong : unread).add(line);
        }
    }

    /** How many things were read otherwise than written. */
    int wrong() {
        return wrong.size();
    }

    /** How many things differ, those that were not read among them. */
    int count() {
        return wrong.size() + unread.size();
    }

    /** How many of each. */
    String summary() {
        return documents + " documents, " + wrong.size() + " wrong, " + unread.size() + " not read";
    }

    /** The first of them, what was read wrong before what was not read. */
    String table() {
        return Stream.concat(
                        Stream.of(summary(), line("format", "seed", "what", "expected", "got")),
                        Stream.concat(wrong.stream(), unread.stream()).limit(SHOWN))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String format, Object seed, String what, String expected, String got) {
        return String.format("%-20s %5s  %-56s %-14s %s", format, seed, what, expected, got);
    }
}
