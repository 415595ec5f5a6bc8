package nianbao.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest(name = "{0} remembered={1} report={2} rejection={3}: {4}")
    @CsvSource({
        ",          true,  false, false, processing",
        ",          true,  true,  false, processing",
        "validated, true,  false, false, processing",
        "validated, true,  true,  false, stored",
        "rejected,  true,  false, false, processing",
        "rejected,  true,  false, true,  rejected",
        "rejected,  false, false, false, rejected",
        "checked,   false, false, false, checked",
        "duplicate, true,  false, false, duplicate",
        "unpacked,  true,  false, false, unpacked"
    })
    void an_outcome_counts_once_what_it_speaks_of_is_here(
            String outcome, boolean remembered, boolean report, boolean rejection, String status) {
        assertThat(Status.of(outcome, remembered, report, rejection)).isEqualTo(status);
    }

    @Test
    void a_reports_path_is_percent_encoded() {
        assertThat(Paths.report("000000:某 局/一科", 2021))
                .isEqualTo("/reports/000000:%E6%9F%90%20%E5%B1%80%2F%E4%B8%80%E7%A7%91/2021");
    }
}
