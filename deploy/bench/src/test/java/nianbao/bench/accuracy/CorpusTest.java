package nianbao.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nianbao.testing.render.Format;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void a_report_in_each_format_is_read_rightly_and_its_contradiction_told() {
        Stages stages = new Stages();

        List<Check> checks = Stream.of(Format.values())
                .map(format -> Corpus.specimen(Corpus.report(4), format))
                .flatMap(specimen ->
                        Comparison.of(specimen.truth(), stages.read(specimen.filename(), specimen.bytes())).stream())
                .toList();

        assertThat(checks).allMatch(check -> check.grade().isRight());
        assertThat(checks).extracting(Check::group).contains(Group.values());
    }
}
