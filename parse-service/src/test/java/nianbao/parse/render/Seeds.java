package nianbao.parse.render;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nianbao.testing.render.GeneratedReport;

/** Which reports a run makes: the usual few, or {@code -Drender.seeds=FROM-TO}. */
final class Seeds {

    private static final String ASKED = System.getProperty("render.seeds");

    private Seeds() {}

    /** Whether none were asked for. */
    static boolean areUsual() {
        return ASKED == null;
    }

    /** The reports, as many as usual unless others are asked for. */
    static Stream<GeneratedReport> reports(int usual) {
        if (ASKED == null) {
            return LongStream.rangeClosed(1, usual).mapToObj(GeneratedReport::of);
        }
        List<Long> bounds = Stream.of(ASKED.split("-")).map(Long::valueOf).toList();
        return LongStream.rangeClosed(bounds.getFirst(), bounds.getLast()).mapToObj(GeneratedReport::of);
    }
}
