package nianbao.bench.accuracy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many comparisons of each group came out how. */
final class Score {

    private final Map<Group, Map<Grade, Integer>> counts = new EnumMap<>(Group.class);
    private int documents;

    /** Counts a document's. */
    void add(Collection<Check> checks) {
        documents++;
        checks.forEach(check -> counts.computeIfAbsent(check.group(), group -> new EnumMap<>(Grade.class))
                .merge(check.grade(), 1, Integer::sum));
    }

    /** How many documents were counted. */
    int documents() {
        return documents;
    }

    /** How many comparisons of all groups came out so. */
    int count(Grade grade) {
        return counts.values().stream()
                .mapToInt(grades -> grades.getOrDefault(grade, 0))
                .sum();
    }

    /** A line for each group that was compared, under a heading. */
    String table(String heading) {
        String head = line(heading, Stream.of(Grade.values()).map(Grade::title));
        return counts.entrySet().stream()
                .map(group -> line(group.getKey().title(), grades(group.getValue())))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** All groups in one line, and the line above such lines. */
    String line(String layout) {
        return line(
                layout,
                Stream.concat(
                        Stream.of(Integer.toString(documents)),
                        Stream.of(Grade.values()).map(grade -> shown(count(grade)))));
    }

    static String head(String heading) {
        return line(
                heading,
                Stream.concat(Stream.of("documents"), Stream.of(Grade.values()).map(Grade::title)));
    }

    private static Stream<String> grades(Map<Grade, Integer> grades) {
        return Stream.of(Grade.values()).map(grade -> shown(grades.getOrDefault(grade, 0)));
    }

    private static String shown(int count) {
        return count == 0 ? "·" : Integer.toString(count);
    }

    private static String line(String first, Stream<String> numbers) {
        return String.format("  %-18s", first)
                + numbers.map(number -> String.format(" %10s", number)).collect(Collectors.joining());
    }
}
