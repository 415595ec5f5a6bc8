package nianbao.system.faults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParcelsTest {

    private final Specimens specimens = new Specimens(1);
    private final Parcels parcels = new Parcels(specimens, 1, 2_000);

    @Test
    void no_document_is_sent_twice_and_only_those_in_cut_archives_are_not_sent() {
        List<Integer> numbers = all().flatMap(parcel ->
                        parcel.members().isEmpty() ? Stream.of(parcel.content()) : parcel.members().values().stream())
                .map(Specimen::number)
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().hasSizeBetween(1_900, 2_000);
    }

    @Test
    void a_few_of_a_hundred_are_archives_and_some_of_those_are_cut() {
        long archives = all().filter(parcel -> parcel.content().kind() == Specimen.Kind.ARCHIVE)
                .count();
        long cut = all().filter(parcel -> parcel.content().kind() == Specimen.Kind.CUT_ARCHIVE)
                .count();

        assertThat(archives).isBetween(40L, 140L);
        assertThat(cut).isBetween(1L, 30L);
    }

    @Test
    void the_same_parcel_has_the_same_bytes_each_time() {
        int archive = IntStream.range(0, parcels.count())
                .filter(index -> !parcels.of(index).members().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(parcels.of(archive).content().bytes())
                .isEqualTo(
                        new Parcels(specimens, 1, 2_000).of(archive).content().bytes());
    }

    private Stream<Parcel> all() {
        return IntStream.range(0, parcels.count()).mapToObj(parcels::of);
    }
}
