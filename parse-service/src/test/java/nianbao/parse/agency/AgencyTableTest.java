package nianbao.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Agency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AgencyTableTest {

    private final AgencyResolver resolver = new AgencyResolver();

    @ParameterizedTest
    @CsvFileSource(resources = "agencies.tsv", delimiter = '\t', emptyValue = "")
    void a_name_and_the_text_beside_it_lead_to_one_agency(String name, String text, String id, String former) {
        String beside = text == null ? "" : text;
        Agency agency = resolver.resolve(
                        new AgencyClues(name, List.of(), beside, beside),
                        ProducerHints.NONE,
                        "0123456789abcdef".repeat(4))
                .orElseThrow()
                .agency();

        assertThat(agency.id()).isEqualTo(id);
        assertThat(agency.formerNames()).isEqualTo(former == null ? List.of() : List.of(former));
    }
}
