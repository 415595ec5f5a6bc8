package nianbao.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void the_ratio_is_the_median_of_the_pairs_ratios() {
        Comparison comparison = new Comparison("one", "two");
        for (int[] pair : new int[][] {{100, 90}, {50, 45}, {10, 80}}) {
            comparison.first(at(pair[0]));
            comparison.second(at(pair[1]));
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        comparison.print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("parse-service +50\\.0 +80\\.0 +0\\.90 +100:90 50:45 10:80")
                .doesNotContain("1.60");
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Comparison.median(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3.0);
    }

    private static Passage at(int perSecond) {
        return new Passage(Part.PARSE, new Throughput(perSecond, 1), 100, 100, new Footprint(new GcLog(1, 1, 0), 1));
    }
}
