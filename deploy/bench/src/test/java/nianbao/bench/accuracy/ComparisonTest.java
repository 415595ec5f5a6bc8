package nianbao.bench.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real report, which is read rightly, against truths that are changed in one thing each. */
class ComparisonTest {

    private static final String GRANTED = "\"requests.granted.total\": 0";

    private static Reading reading;
    private static String truth;

    @BeforeAll
    static void read() throws IOException {
        reading = new Stages().read(Samples.YUEQING, Samples.document(Samples.YUEQING));
        truth = Samples.truth(Samples.YUEQING);
    }

    @Test
    void nothing_differs_from_its_own_truth() throws IOException {
        assertThat(differences(truth)).isEmpty();
    }

    @Test
    void a_wrong_figure_is_found() throws IOException {
        List<Check> differences = differences(truth.replace(GRANTED, "\"requests.granted.total\": 7"));

        assertThat(differences).singleElement().satisfies(check -> {
            assertThat(check.grade()).isEqualTo(Grade.WRONG);
            assertThat(check.group()).isEqualTo(Group.TABLE_THREE);
            assertThat(check.what()).isEqualTo("requests.granted.total");
            assertThat(check.read()).isEqualTo("0");
            assertThat(check.truth()).isEqualTo("7");
            assertThat(check.raw()).contains("予以公开");
        });
    }

    @Test
    void a_zero_where_there_is_no_number_is_wrong() throws IOException {
        assertThat(differences(truth.replace(GRANTED, "\"requests.granted.total\": null")))
                .singleElement()
                .extracting(Check::grade, Check::read)
                .containsExactly(Grade.WRONG, "0");
    }

    @Test
    void a_figure_that_the_document_does_not_have_is_wrong() throws IOException {
        assertThat(differences(truth.replace(GRANTED, "\"requests.notProcessedPetition.total\": 0")))
                .extracting(Check::what, Check::grade)
                .containsExactly(tuple("requests.granted.total", Grade.WRONG));
    }

    @Test
    void a_figure_that_was_not_read_is_missing() throws IOException {
        assertThat(differences(truth.replace(GRANTED, GRANTED + ", \"requests.other.total\": 4")))
                .extracting(Check::what, Check::grade)
                .containsExactly(tuple("requests.other.total", Grade.MISSING));
    }

    @Test
    void another_verdict_year_or_agency_is_wrong() throws IOException {
        assertThat(groups(truth.replace("\"inconsistent\"", "\"consistent\""))).containsExactly(Group.VERDICT);
        assertThat(groups(truth.replace("\"year\": 2021", "\"year\": 2020"))).containsExactly(Group.YEAR);
        assertThat(groups(truth.replace("\"乐清市卫生健康局\"", "\"温州市卫生健康委员会\""))).containsExactly(Group.AGENCY);
    }

    @Test
    void a_finding_that_was_not_expected_is_wrong_and_one_that_is_not_there_is_missing() throws IOException {
        String expected = "{\"findings\": [%s]}";

        assertThat(differences(expected.formatted(""))).singleElement().satisfies(check -> assertThat(check.grade())
                .isEqualTo(Grade.WRONG));
        assertThat(differences(expected.formatted(
                        "{\"rule\": \"requests.cell\"}, {\"rule\": \"review.cell\", \"severity\": \"error\"}")))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.grade()).isEqualTo(Grade.MISSING);
                    assertThat(check.truth()).isEqualTo("error review.cell");
                });
    }

    @Test
    void where_no_findings_are_expected_the_figures_say_which_identities_are_broken() throws IOException {
        String silent = truth.replace("\"findings\"", "\"of old\"");
        String sound =
                silent.replace("\"requests.unavailableNotHeld.total\": 0", "\"requests.unavailableNotHeld.total\": 1");

        assertThat(differences(silent)).isEmpty();
        assertThat(differences(sound))
                .filteredOn(check -> check.group() == Group.FINDINGS)
                .extracting(Check::grade)
                .containsExactly(Grade.WRONG, Grade.WRONG); // the row's and the column's identity hold in truth
    }

    @Test
    void a_planted_contradiction_must_be_told_on_one_of_its_cells() throws IOException {
        assertThat(
                        differences(
                                "{\"planted\": [{\"what\": \"a\"}, {\"what\": \"b\", \"cells\": [\"requests.unavailableNotHeld.total\"]}]}"))
                .isEmpty();
        assertThat(groups("{\"planted\": [{\"what\": \"c\", \"cells\": [\"review.reconsideration.total\"]}]}"))
                .containsExactly(Group.PLANTED);
    }

    @Test
    void sections_and_statements_are_compared_whole() throws IOException {
        assertThat(differences("{\"sections\": [\"总体情况\", \"附录\"]}"))
                .extracting(Check::grade)
                .contains(Grade.MISSING, Grade.WRONG);
        // 主动公开政务信息共311条; 全年没有收取信息处理费
        assertThat(differences("{\"statements\": [{\"kind\": \"informationDisclosed\", \"value\": 311.0},"
                        + " {\"kind\": \"feesCharged\", \"value\": 0}]}"))
                .isEmpty();
    }

    @Test
    void a_report_that_should_have_been_refused_is_wrong() throws IOException {
        assertThat(groups("{\"expect\": \"rejected\", \"code\": \"not-a-report\"}"))
                .containsExactly(Group.OUTCOME);
    }

    @Test
    void a_refusal_must_have_its_code() throws IOException {
        Reading refused = new Reading.Refused("not-a-report", "no title");

        assertThat(Comparison.of(truth("{\"expect\": \"rejected\", \"code\": \"not-a-report\"}"), refused))
                .extracting(Check::grade)
                .containsExactly(Grade.RIGHT);
        assertThat(Comparison.of(truth("{\"expect\": \"rejected\", \"code\": \"blank-form\"}"), refused))
                .extracting(Check::grade)
                .containsExactly(Grade.WRONG);
    }

    @Test
    void of_a_report_that_was_refused_everything_is_missing() throws IOException {
        List<Check> checks = Comparison.of(
                truth("{\"year\": 2021, \"figures\": {\"requests.granted.total\": 0}}"),
                new Reading.Refused("empty", ""));

        assertThat(checks).extracting(Check::grade).containsExactly(Grade.WRONG, Grade.MISSING, Grade.MISSING);
    }

    private static List<Group> groups(String changed) throws IOException {
        return differences(changed).stream().map(Check::group).toList();
    }

    private static List<Check> differences(String json) throws IOException {
        return Comparison.of(truth(json), reading).stream()
                .filter(check -> !check.grade().isRight())
                .toList();
    }

    private static Truth truth(String json) throws IOException {
        return TruthFile.read(json.getBytes(UTF_8));
    }
}
