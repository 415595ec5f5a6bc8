package nianbao.validate.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.CellNote.State;
import nianbao.model.report.RuleId;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static Cell ambiguous(String raw, long... candidates) {
        List<BigDecimal> numbers =
                Arrays.stream(candidates).mapToObj(BigDecimal::valueOf).toList();
        return new Cell.Ambiguous(raw, numbers, "数字连写");
    }

    private static ReportBuilder of2019(long previous, long change) {
        return ReportBuilder.of2019()
                .year(2019)
                .from("2019", "0:1", Instant.EPOCH)
                .number("proactive.licensing.previousItems", previous)
                .number("proactive.licensing.change", change);
    }

    private static AnnualReport settled(ReportBuilder before, ReportBuilder now) {
        return Settling.settle(now.build(), Neighbours.yearBefore(before));
    }

    private static List<Integer> licensing(AnnualReport report) {
        return Stream.of("previousItems", "change", "decisions")
                .map(column -> report.figures().get("proactive.licensing." + column))
                .map(number -> number == null ? null : number.intValue())
                .toList();
    }

    /** 3960181 is 396 | 0 | 181 where the year before came to 396: no number begins with a zero that others follow. */
    @Test
    void a_row_written_together_is_cut_where_the_year_before_says() {
        ReportBuilder now = ReportBuilder.of2019()
                .cell("proactive.licensing.previousItems", ambiguous("3960181", 3, 39, 396))
                .cell("proactive.licensing.change", ambiguous("3960181", 0, 6, 9, 60, 96, 960))
                .cell("proactive.licensing.decisions", ambiguous("3960181", 1, 81, 181, 60181, 6018, 181));

        AnnualReport settled = settled(of2019(390, 6), now);

        assertThat(licensing(settled)).containsExactly(396, 0, 181);
        assertThat(settled.cells().get("proactive.licensing.previousItems")).satisfies(note -> {
            assertThat(note.state()).isEqualTo(State.INFERRED);
            assertThat(note.raw()).isEqualTo("3960181");
            assertThat(note.note()).isEqualTo("与2019年度报告上一年项目数量加本年增/减所得的396相同");
        });
        assertThat(settled.cells().get("proactive.licensing.decisions").note())
                .isEqualTo("本行另一格已据2019年度报告确定，其余数字只有一种分法");
    }

    /** After 2648 the rest of 2648-18538 may be -1|8538, -18|538, -185|38 or -1853|8: the year before does not tell. */
    @Test
    void what_the_year_before_does_not_tell_stays_open() {
        ReportBuilder now = ReportBuilder.of2019()
                .cell("proactive.licensing.previousItems", ambiguous("2648-18538", 264, 2648))
                .cell("proactive.licensing.change", ambiguous("2648-18538", -1853, -185, -18, -1))
                .cell("proactive.licensing.decisions", ambiguous("2648-18538", 8, 38, 538, 8538));

        assertThat(licensing(settled(of2019(2648, 0), now))).containsExactly(2648, null, null);
    }

    /** Of all ways to cut 26480430 and 2648-18538 only 2648 | 0 | 430 comes to what the later can begin with: 2, 26, 264 or 2648. */
    @Test
    void two_years_that_are_both_written_together_settle_what_they_share() {
        ReportBuilder before = ReportBuilder.of2019()
                .year(2019)
                .from("2019", "0:1", Instant.EPOCH)
                .cell("proactive.licensing.previousItems", ambiguous("26480430", 2, 26, 264, 2648, 26480, 264804))
                .cell(
                        "proactive.licensing.change",
                        ambiguous("26480430", 0, 3, 4, 6, 43, 64, 80, 480, 804, 4804, 6480, 8043, 48043, 64804, 648043))
                .cell("proactive.licensing.decisions", ambiguous("26480430", 0, 30, 430, 80430, 480430));
        ReportBuilder now = ReportBuilder.of2019()
                .cell("proactive.licensing.previousItems", ambiguous("2648 -18538", 2, 26, 264, 2648))
                .cell("proactive.licensing.change", ambiguous("2648 -18538", -1853, -185, -18, -1, 8, 48, 648))
                .cell("proactive.licensing.decisions", ambiguous("2648 -18538", -18538, 8, 38, 538, 8538));

        AnnualReport settled = settled(before, now);

        assertThat(licensing(settled)).containsExactly(2648, null, null);
        assertThat(settled.cells().get("proactive.licensing.previousItems").note())
                .isEqualTo("与2019年度报告同一行“26480430”的各种读法相比，上一年项目数量加本年增/减与本格相同的只有这一个数");
    }

    /** 69 issued, 3 repealed, 665 in force go on from 599: 599 + 69 - 3 = 665. No other cut of 693665 does. */
    @Test
    void a_row_of_what_is_in_force_goes_on_from_the_year_before() {
        ReportBuilder before = ReportBuilder.of2021()
                .from("2021", "0:1", Instant.EPOCH)
                .number("proactive.normativeDocuments.inForce", 599);
        ReportBuilder now = ReportBuilder.of2021()
                .year(2022)
                .cell("proactive.normativeDocuments.issued", ambiguous("693665", 6, 69, 693, 6936))
                .cell("proactive.normativeDocuments.repealed", ambiguous("693665", 3, 6, 9, 36, 66, 93, 366, 936, 9366))
                .cell("proactive.normativeDocuments.inForce", ambiguous("693665", 5, 65, 665, 3665));

        AnnualReport settled = settled(before, now);

        assertThat(Stream.of("issued", "repealed", "inForce").map(column -> settled.figures()
                        .get("proactive.normativeDocuments." + column)
                        .intValue()))
                .containsExactly(69, 3, 665);
        assertThat(settled.cells().get("proactive.normativeDocuments.issued").note())
                .isEqualTo("与2021年度报告现行有效的599件接得上的只有这一种分法");
    }

    /** Sixty digits over seven columns can be cut in millions of ways. */
    @Test
    void a_row_with_too_many_ways_is_left_open_in_good_time() {
        ReportBuilder now = ReportBuilder.of2021().year(2022);
        String raw = "1".repeat(60);
        long[] choices = LongStream.rangeClosed(1, 18)
                .map(digits -> Long.parseLong("1".repeat((int) digits)))
                .toArray();
        now.build().figures().byPath().keySet().stream()
                .filter(path -> path.startsWith("requests.carriedOver."))
                .forEach(path -> now.cell(path, ambiguous(raw, choices)));
        ReportBuilder before =
                ReportBuilder.of2021().from("2021", "0:1", Instant.EPOCH).number("requests.carriedForward.total", 11);

        AnnualReport settled = settled(before, now);

        assertThat(settled.figures().get("requests.carriedOver.total")).isEqualByComparingTo("11");
        assertThat(settled.figures().get("requests.carriedOver.naturalPerson")).isNull();
    }

    @Test
    void a_row_that_the_other_form_asks_for_otherwise_settles_nothing() {
        ReportBuilder before = ReportBuilder.of2019()
                .year(2020)
                .from("2020", "0:1", Instant.EPOCH)
                .cell("proactive.licensing.previousItems", ambiguous("1230", 1, 12, 123))
                .cell("proactive.licensing.change", ambiguous("1230", 0, 2, 3, 23))
                .cell("proactive.licensing.decisions", ambiguous("1230", 0, 30));
        AnnualReport report = ReportBuilder.of2021()
                .cell("proactive.licensing.decisions", ambiguous("12", 1, 12))
                .build();

        assertThat(Settling.settle(report, Neighbours.yearBefore(before))).isSameAs(report);
    }

    /** The same row in a document whose parser saw no more than two ways. */
    @Test
    void a_sign_is_part_of_the_characters() {
        ReportBuilder now = ReportBuilder.of2019()
                .cell("proactive.licensing.previousItems", ambiguous("264+8538", 26, 264))
                .cell("proactive.licensing.change", ambiguous("264+8538", 4, 8))
                .cell("proactive.licensing.decisions", ambiguous("264+8538", 538, 8538));

        assertThat(licensing(settled(of2019(264, 0), now))).containsExactly(264, 8, 538);
    }

    @Test
    void a_number_that_is_no_way_to_read_the_characters_settles_nothing() {
        ReportBuilder now = ReportBuilder.of2019()
                .cell("proactive.licensing.previousItems", ambiguous("3960181", 3, 39, 396))
                .number("proactive.licensing.decisions", 181);
        AnnualReport report = now.build();

        assertThat(Settling.settle(report, Neighbours.yearBefore(of2019(400, 0))))
                .isSameAs(report);
    }

    @Test
    void a_year_before_that_is_open_itself_settles_nothing() {
        ReportBuilder before = of2019(390, 6).cell("proactive.licensing.change", ambiguous("66", 6, 66));
        AnnualReport report = ReportBuilder.of2019()
                .cell("proactive.licensing.previousItems", ambiguous("3960181", 3, 39, 396))
                .build();

        assertThat(Settling.settle(report, Neighbours.yearBefore(before))).isSameAs(report);
    }

    @Test
    void what_was_carried_forward_and_what_is_in_force_settle_cells_too() {
        ReportBuilder before = ReportBuilder.of2021()
                .from("2021", "0:1", Instant.EPOCH)
                .number("requests.carriedForward.total", 12)
                .number("proactive.normativeDocuments.inForce", 40);
        ReportBuilder now = ReportBuilder.of2021()
                .year(2022)
                .cell("requests.carriedOver.total", ambiguous("12", 1, 12))
                .number("proactive.normativeDocuments.issued", 3)
                .number("proactive.normativeDocuments.repealed", 1)
                .cell("proactive.normativeDocuments.inForce", ambiguous("3142", 42, 142));

        AnnualReport settled = settled(before, now);

        assertThat(settled.figures().get("requests.carriedOver.total")).isEqualByComparingTo("12");
        assertThat(settled.figures().get("proactive.normativeDocuments.inForce"))
                .isEqualByComparingTo("42");
        assertThat(settled.cells().get("requests.carriedOver.total").note()).isEqualTo("与2021年度报告结转下年度继续办理的12相同");
        assertThat(settled.cells().get("proactive.normativeDocuments.inForce").note())
                .isEqualTo("与2021年度报告现行有效件数加本年制发、减本年废止所得的42相同");
    }

    @Test
    void the_doubt_goes_with_the_cell_it_is_about() {
        ReportBuilder now = ReportBuilder.of2021()
                .year(2022)
                .cell("requests.carriedOver.total", ambiguous("12", 1, 12))
                .cell("requests.carriedOver.naturalPerson", ambiguous("12", 1, 12))
                .remark(RuleId.CELL_DOUBTFUL, List.of("requests.carriedOver.total"), Map.of())
                .remark(RuleId.CELL_DOUBTFUL, List.of("requests.carriedOver.naturalPerson"), Map.of());
        ReportBuilder before =
                ReportBuilder.of2021().from("2021", "0:1", Instant.EPOCH).number("requests.carriedForward.total", 12);

        assertThat(settled(before, now).remarks()).singleElement().satisfies(remark -> assertThat(remark.cells())
                .containsExactly("requests.carriedOver.naturalPerson"));
    }
}
