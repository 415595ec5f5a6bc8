package nianbao.bench.accuracy;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the comparisons of all documents and tells how they came out. */
final class Printout {

    private final Map<String, Score> layouts = new TreeMap<>();
    private final Score all = new Score();
    private final List<String> misses = new ArrayList<>();

    /** Takes a document's comparisons. */
    void add(Specimen specimen, List<Check> checks) {
        layouts.computeIfAbsent(specimen.layout(), layout -> new Score()).add(checks);
        all.add(checks);
        boolean refused =
                checks.stream().anyMatch(check -> check.group() == Group.OUTCOME && check.grade() == Grade.WRONG);
        List<String> lines = checks.stream()
                .filter(check -> !check.grade().isRight())
                .filter(check -> !refused || check.group() == Group.OUTCOME)
                .map(Printout::line)
                .toList();
        if (!lines.isEmpty()) {
            misses.add(specimen.name() + " (" + specimen.layout() + ")");
            misses.addAll(lines);
        }
    }

    /** Whether anything was read wrong. */
    boolean anyWrong() {
        return all.count(Grade.WRONG) > 0;
    }

    /** Tables by layout and group, then every miss, then the sums. */
    void to(PrintStream out) {
        layouts.forEach(
                (layout, score) -> out.println(score.table(layout + ", documents: " + score.documents()) + "\n"));
        if (!misses.isEmpty()) {
            out.println("What was not read right");
            misses.forEach(out::println);
            out.println();
        }
        out.println(all.table("all, documents: " + all.documents()) + "\n");
        out.println(Score.head("layout"));
        layouts.forEach((layout, score) -> out.println(score.line(layout)));
        out.println(all.line("all"));
    }

    private static String line(Check check) {
        return "  " + check.grade().title() + "  " + check.what() + "  read " + check.read() + "  truth "
                + check.truth() + (check.raw().isEmpty() ? "" : "  from " + check.raw());
    }
}
