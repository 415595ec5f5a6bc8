package nianbao.validate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.CellNote;
import nianbao.model.report.Figures;
import nianbao.model.report.Finding;
import nianbao.model.report.Source;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.validate.ReportBuilder;
import nianbao.validate.continuity.Narratives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever year arrives first, the end is the same; the documents of one year come in the order of their submission. */
class EveryOrderTest {

    private static final int DOCUMENTS = 4;
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 4;

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_end_is_the_same_in_every_order_of_arrival(int seed) {
        List<AnnualReport> documents = documents(new Random(seed));
        Map<Integer, End> expected = endOf(documents);

        for (List<AnnualReport> order : ordersOf(documents)) {
            assertThat(endOf(order))
                    .as(() -> order.stream()
                            .map(report -> report.year() + "@" + report.receipt())
                            .toList()
                            .toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void four_years_have_twenty_four_orders_and_two_corrected_ones_six() {
        List<AnnualReport> four = Stream.of(2019, 2020, 2021, 2022)
                .map(year -> report(new Random(1), year, year))
                .toList();
        List<AnnualReport> two = Stream.of(2019, 2019, 2020, 2020)
                .map(year -> report(new Random(1), year, year))
                .toList();

        assertThat(ordersOf(four)).hasSize(24).doesNotHaveDuplicates();
        assertThat(ordersOf(two)).hasSize(6);
    }

    /** What consumers know of a year in the end: all but how often it was judged on the way. */
    private record End(
            int revision,
            String submissionId,
            List<String> sources,
            Figures figures,
            Map<String, CellNote> cells,
            Verdict verdict,
            List<Finding> findings,
            List<String> kept) {

        static End of(ValidatedReport report, YearMemory memory) {
            return new End(
                    report.revision(),
                    report.submissionId(),
                    report.sources().stream().map(Source::submissionId).toList(),
                    report.figures(),
                    report.cells(),
                    report.verdict(),
                    report.findings(),
                    memory.past().stream()
                            .map(past -> past.revision() + " " + past.submissionId())
                            .toList());
        }
    }

    private static Map<Integer, End> endOf(List<AnnualReport> order) {
        Story story = new Story();
        order.forEach(story::arrives);
        Map<Integer, End> end = new TreeMap<>();
        story.current()
                .values()
                .forEach(report ->
                        end.put(report.year(), End.of(report, story.remembered().year(report.year()))));
        return end;
    }

    /** All orders in which no document overtakes another of its year. */
    private static List<List<AnnualReport>> ordersOf(List<AnnualReport> documents) {
        if (documents.isEmpty()) {
            return List.of(List.of());
        }
        List<List<AnnualReport>> orders = new ArrayList<>();
        for (AnnualReport first : documents) {
            boolean isFirstOfItsYear = documents.stream()
                            .filter(other -> other.year() == first.year())
                            .findFirst()
                            .orElseThrow()
                    == first;
            if (isFirstOfItsYear) {
                List<AnnualReport> others = new ArrayList<>(documents);
                others.remove(documents.indexOf(first));
                ordersOf(others)
                        .forEach(rest -> orders.add(
                                Stream.concat(Stream.of(first), rest.stream()).toList()));
            }
        }
        return orders;
    }

    private static List<AnnualReport> documents(Random random) {
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(hour -> report(random, FIRST_YEAR + random.nextInt(YEARS), hour))
                .toList();
    }

    /** Few numbers, so that neighbours agree as often as not and some documents of a year say the same. */
    private static AnnualReport report(Random random, int year, int hour) {
        ReportBuilder report = (year < 2021 ? ReportBuilder.of2019() : ReportBuilder.of2021()).year(year);
        report.number("requests.carriedOver.total", random.nextInt(2));
        report.number("requests.carriedForward.total", random.nextInt(2));
        report.number("review.reconsideration.pending", random.nextInt(2));
        report.number("proactive.licensing.decisions", random.nextBoolean() ? 30 : 3000);
        if (year < 2021) {
            report.number("proactive.licensing.change", random.nextInt(2));
            if (random.nextBoolean()) {
                report.number("proactive.licensing.previousItems", 12);
            } else {
                report.cell("proactive.licensing.previousItems", glued(1, 12, 121));
                report.cell("proactive.licensing.decisions", glued(3, 13, 213));
            }
        } else {
            report.number("proactive.regulations.inForce", 1 + random.nextInt(2));
            report.number("proactive.regulations.issued", random.nextInt(2));
        }
        if (random.nextInt(4) == 0) {
            report.ocr();
        }
        report.text(Narratives.of(random.nextInt(2), 400));
        String document = random.nextInt(4) == 0 ? "shared " + year : "document " + hour;
        return Story.document(document, hour, report);
    }

    private static Cell glued(long... candidates) {
        return new Cell.Ambiguous(
                "1213", Arrays.stream(candidates).mapToObj(BigDecimal::valueOf).toList(), "数字连写");
    }
}
