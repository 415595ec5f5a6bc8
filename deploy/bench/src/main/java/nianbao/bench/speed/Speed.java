package nianbao.bench.speed;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.StackProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks on one thread and prints reports a second and core. Exit code 0: the goal is met, 1: not, 2: it could not be tried. */
public final class Speed {

    /** Reports a second and core that bytes to report should come to. */
    private static final double GOAL = 1_000;

    private static final String GOVERNED = "both";
    private static final int ITERATIONS = 5;
    private static final TimeValue LENGTH = TimeValue.seconds(2);
    private static final int STACK_LINES = 1;
    private static final int STACKS = 40;

    private Speed() {}

    /** Takes {@code --profile}, or nothing. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        boolean profiled = arguments.equals(List.of("--profile"));
        if (!profiled && !arguments.isEmpty()) {
            System.err.println("There is no option " + String.join(" ", arguments) + "; --help lists them.");
            return 2;
        }
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ParserBenchmark.class.getName() + (profiled ? "." + GOVERNED : ""))
                .threads(1)
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(LENGTH)
                .measurementIterations(ITERATIONS)
                .measurementTime(LENGTH)
                .shouldFailOnError(true)
                .addProfiler(ProcessorTime.class)
                .verbosity(VerboseMode.SILENT);
        if (profiled) {
            options.addProfiler(StackProfiler.class, "lines=" + STACK_LINES + ";top=" + STACKS);
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            results.forEach(Speed::print);
            return results.stream().anyMatch(Speed::missesTheGoal) ? 1 : 0;
        } catch (RunnerException e) {
            System.err.println("The speed could not be measured: " + e.getMessage());
            return 2;
        }
    }

    private static void print(RunResult result) {
        Result<?> rate = rate(result);
        System.out.printf(
                "%-12s %,8.0f reports a second of processor time, ± %,.0f%n",
                result.getPrimaryResult().getLabel(), rate.getScore(), rate.getScoreError());
        result.getSecondaryResults().values().stream()
                .filter(other -> other != rate)
                .forEach(profile -> System.out.println(profile.extendedInfo()));
    }

    private static boolean missesTheGoal(RunResult result) {
        return result.getPrimaryResult().getLabel().equals(GOVERNED)
                && rate(result).getScore() < GOAL;
    }

    private static Result<?> rate(RunResult result) {
        return result.getSecondaryResults().get(ProcessorTime.RATE);
    }
}
