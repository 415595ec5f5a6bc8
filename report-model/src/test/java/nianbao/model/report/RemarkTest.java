package nianbao.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemarkTest {

    @Test
    void details_are_in_one_order_whatever_map_they_came_in() {
        Map<String, String> details = Map.of("label", "规章", "found", "2", "expected", "3", "year", "2021", "row", "1");

        Remark remark = new Remark(RuleId.REQUESTS_ROW_CELLS, List.of(), details, List.of());

        assertThat(remark.details().keySet()).containsExactly("expected", "found", "label", "row", "year");
    }
}
