package nianbao.system.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.local.Part;

/** Two ways to run the stages, measured in turns, so that what else the machine does falls on both. */
final class Comparison {

    private final String first;
    private final String second;
    private final Map<Part, List<Passage>> ofFirst = new EnumMap<>(Part.class);
    private final Map<Part, List<Passage>> ofSecond = new EnumMap<>(Part.class);

    Comparison(String first, String second) {
        this.first = first;
        this.second = second;
    }

    void first(Passage passage) {
        ofFirst.computeIfAbsent(passage.service(), none -> new ArrayList<>()).add(passage);
    }

    void second(Passage passage) {
        ofSecond.computeIfAbsent(passage.service(), none -> new ArrayList<>()).add(passage);
    }

    /** Each pair, the medians of both, and the median of the pairs' ratios. */
    void print(PrintStream out) {
        out.printf("%n%-18s %18s %18s %8s   %s%n", "documents/s", first, second, "ratio", "each pair; mean batch");
        ofFirst.forEach((service, passages) -> {
            List<Passage> others = ofSecond.get(service);
            List<Double> ratios = new ArrayList<>();
            StringBuilder pairs = new StringBuilder();
            for (int i = 0; i < passages.size(); i++) {
                double one = rate(passages.get(i));
                double other = rate(others.get(i));
                ratios.add(other / one);
                pairs.append(String.format(Locale.ROOT, "%.0f:%.0f ", one, other));
            }
            out.printf(
                    Locale.ROOT,
                    "%-18s %18.1f %18.1f %8.2f   %s; %.0f, %.0f%n",
                    service.processName(),
                    median(passages.stream().map(Comparison::rate).toList()),
                    median(others.stream().map(Comparison::rate).toList()),
                    median(ratios),
                    pairs.toString().strip(),
                    median(passages.stream().map(Passage::batch).toList()),
                    median(others.stream().map(Passage::batch).toList()));
        });
    }

    private static double rate(Passage passage) {
        return passage.throughput().perSecond();
    }

    /** The one in the middle; of an even number, the mean of the two. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
