package nianbao.validate.withdrawal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Outcome;
import nianbao.model.event.Wish;

/**
 * What became of a submission. The wish to take it back may be heard before what became of it: it is kept, and told to each report that
 * the document turns out to have become. Which of them it concerns is decided there, by the times of the two.
 *
 * @param reportKeys the reports that it became, the latest {@value #MOST_KEYS} of them, the last one last: other names or years may be
 *     given for the same bytes, and another parser may read others
 * @param wish the latest wish to take it back, or null
 */
public record Places(List<String> reportKeys, Wish wish) {

    static final int MOST_KEYS = 64;

    /** Nothing has become of it yet. */
    public static final Places NONE = new Places(List.of(), null);

    public Places {
        reportKeys = List.copyOf(reportKeys.subList(Math.max(0, reportKeys.size() - MOST_KEYS), reportKeys.size()));
    }

    /** It became that report, once more perhaps. */
    public Located became(String reportKey) {
        List<String> keys = new ArrayList<>(reportKeys);
        keys.remove(reportKey);
        keys.add(reportKey);
        return new Located(
                new Places(keys, wish),
                wish == null ? List.of() : List.of(Emissions.withdrawal(wish, reportKey, true)));
    }

    /** Somebody wants it taken back. The last report it became answers, or nobody where there is none: then it is answered at once. */
    public Located asked(Wish asked) {
        boolean later = wish == null || !asked.submittedAt().isBefore(wish.submittedAt());
        List<Emission> emissions = reportKeys.isEmpty()
                ? List.of(Emissions.outcome(Outcome.withdrawn(asked)))
                : IntStream.range(0, reportKeys.size())
                        .mapToObj(i -> Emissions.withdrawal(asked, reportKeys.get(i), i < reportKeys.size() - 1))
                        .toList();
        return new Located(new Places(reportKeys, later ? asked : wish), emissions);
    }
}
