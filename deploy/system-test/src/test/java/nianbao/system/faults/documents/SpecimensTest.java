package nianbao.system.faults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpecimensTest {

    @Test
    void no_two_reports_are_of_one_agency_and_year() {
        Specimens specimens = new Specimens(1);

        List<String> keys = IntStream.range(0, Specimens.MOST)
                .filter(number -> number % 7 == 0)
                .mapToObj(number -> specimens.of(number).reportKey())
                .filter(Objects::nonNull)
                .toList();

        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
    }

    @Test
    void about_one_document_of_ten_is_broken() {
        Specimens specimens = new Specimens(1);

        long broken = IntStream.range(0, 1_000)
                .filter(number -> specimens.of(number).kind() != Specimen.Kind.REPORT)
                .count();

        assertThat(broken).isBetween(60L, 140L);
    }

    @Test
    void the_same_seed_and_number_give_the_same_document() {
        byte[] bytes = new Specimens(5).of(17).bytes();

        assertThat(bytes)
                .isEqualTo(new Specimens(5).of(17).bytes())
                .isNotEqualTo(new Specimens(6).of(17).bytes());
    }
}
