package nianbao.system.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nianbao.local.Part;

/** Whether parse-service, which needs the processor most, takes more documents as two processes than as one, each on one processor. */
final class ScaleOut {

    private static final String ONE_PROCESSOR = "-XX:ActiveProcessorCount=1";

    private final Options options;
    private final List<String> jvm;
    private final PrintStream out;

    ScaleOut(Options options, List<String> jvm, PrintStream out) {
        this.options = options;
        this.jvm = new ArrayList<>(jvm);
        this.jvm.add(ONE_PROCESSOR);
        this.out = out;
    }

    void run(Rig rig, Supply supply) throws IOException, InterruptedException {
        Bench bench = new Bench(rig, options.warmUp());
        Comparison comparison = new Comparison("1 process", "2 processes");
        int documents = options.warmUp() + options.documents();
        for (int pair = 0; pair < options.pairs(); pair++) {
            comparison.first(parse(bench, supply, documents, 1));
            comparison.second(parse(bench, supply, documents, 2));
            comparison.print(out);
        }
    }

    private Passage parse(Bench bench, Supply supply, int documents, int processes)
            throws IOException, InterruptedException {
        supply.feed(documents);
        int admitted = bench.pass(Part.INGEST, documents, 1, jvm).results();
        return bench.pass(Part.PARSE, admitted, processes, jvm);
    }
}
