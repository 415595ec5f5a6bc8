package nianbao.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportQueryTest {

    private static ReportQuery with(String name, String value) {
        return ReportQuery.of(Map.of(name, List.of(value)));
    }

    @Test
    void nothing_given_asks_for_the_first_fifty_of_all_the_latest_first() {
        ReportQuery query = ReportQuery.of(Map.of());

        assertThat(query)
                .isEqualTo(new ReportQuery(
                        null, null, null, null, null, null, new SortOrder(SortOrder.Key.SUBMITTED_AT, true), 1, 50));
    }

    @ParameterizedTest
    @CsvSource({"330000,33", "330300,3303", "330382,330382", "33,33", "3303,3303", "103000,1030", "110000,11"})
    void a_region_is_its_code_without_trailing_zero_pairs(String code, String prefix) {
        assertThat(with("region", code).region().prefix()).isEqualTo(prefix);
    }

    @Test
    void six_zeros_stand_for_the_reports_whose_region_is_not_settled() {
        assertThat(with("region", "000000").region().unsettled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "region,浙江",
        "region,330",
        "region,33%",
        "year,abc",
        "year,99999999999",
        "year,0",
        "form,2020",
        "verdict,good",
        "rule,requests",
        "page,0",
        "page,-1",
        "page,99999999",
        "size,0",
        "size,201",
        "size,1.5"
    })
    void a_value_that_cannot_be_meant_is_refused_by_the_parameters_name(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(BadParameterException.class)
                .hasMessageStartingWith(name + " must be");
    }

    @Test
    void an_unknown_order_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> with("sort", "colour"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("submittedAt, year, agency, region, form, verdict");
    }

    @Test
    void a_misspelt_filter_is_refused_and_not_ignored() {
        assertThatThrownBy(() -> with("regoin", "33"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("agency, form, page, region, rule, size, sort, verdict, year");
    }

    @Test
    void a_filter_given_twice_is_refused() {
        assertThatThrownBy(() -> ReportQuery.of(Map.of("year", List.of("2020", "2021"))))
                .isInstanceOf(BadParameterException.class)
                .hasMessage("year is given more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void an_empty_filter_counts_as_not_given(String value) {
        assertThat(with("agency", value).agency()).isNull();
    }

    @Test
    void a_minus_sorts_the_greatest_first() {
        assertThat(with("sort", "-year").sort()).isEqualTo(new SortOrder(SortOrder.Key.YEAR, true));
        assertThat(with("sort", "year").sort()).isEqualTo(new SortOrder(SortOrder.Key.YEAR, false));
    }

    @Test
    void pages_count_from_one() {
        assertThat(ReportQuery.of(Map.of("page", List.of("3"), "size", List.of("20")))
                        .offset())
                .isEqualTo(40);
    }

    @Test
    void the_last_page_of_the_largest_size_is_still_a_number_of_reports() {
        assertThat(ReportQuery.of(Map.of("page", List.of("1000000"), "size", List.of("200")))
                        .offset())
                .isEqualTo(199_999_800);
    }
}
