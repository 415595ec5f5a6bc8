package nianbao.system.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What transactions cost: the three stages with and without them, in turns. */
final class TransactionsCost {

    /** Switches them off. */
    static final String WITHOUT = "-Dnianbao.test.without-transactions=true";

    private final Options options;
    private final List<String> jvm;
    private final PrintStream out;

    TransactionsCost(Options options, List<String> jvm, PrintStream out) {
        this.options = options;
        this.jvm = jvm;
        this.out = out;
    }

    void run(Rig rig, Supply supply) throws IOException, InterruptedException {
        Bench bench = new Bench(rig, options.warmUp());
        Comparison comparison = new Comparison("without", "with transactions");
        for (int pair = 0; pair < options.pairs(); pair++) {
            boolean withFirst = pair % 2 == 1; // so that a machine that becomes slower is not taken for a cost
            passes(bench, supply, withFirst, comparison);
            passes(bench, supply, !withFirst, comparison);
            comparison.print(out);
        }
    }

    private void passes(Bench bench, Supply supply, boolean with, Comparison comparison)
            throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(jvm);
        if (!with) {
            settings.add(WITHOUT);
        }
        int documents = options.warmUp() + options.documents();
        supply.feed(documents);
        bench.passes(documents, options, settings).forEach(with ? comparison::second : comparison::first);
    }
}
