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
        List<String> withoutTransactions = new ArrayList<>(jvm);
        withoutTransactions.add(WITHOUT);
        int documents = options.warmUp() + options.documents();
        for (int pair = 0; pair < options.pairs(); pair++) {
            supply.feed(documents);
            bench.passes(documents, options, withoutTransactions).forEach(comparison::first);
            supply.feed(documents);
            bench.passes(documents, options, jvm).forEach(comparison::second);
            comparison.print(out);
        }
    }
}
