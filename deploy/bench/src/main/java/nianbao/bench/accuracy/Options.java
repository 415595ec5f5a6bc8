package nianbao.bench.accuracy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the user asked for.
 *
 * @param folders whose documents are read; none: the project's own corpus
 * @param seeds of how many seeds that is made
 */
record Options(List<Path> folders, int seeds) {

    private static final int USUAL_SEEDS = 20;
    private static final int MOST_SEEDS = 10_000;

    Options {
        folders = List.copyOf(folders);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for the user, if it says something that cannot be meant
     */
    static Options of(String... arguments) {
        List<Path> folders = new ArrayList<>();
        int seeds = USUAL_SEEDS;
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String argument = left.pop();
            if (argument.equals("--seeds")) {
                seeds = seeds(left.poll());
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("There is no option " + argument + "; --help lists them.");
            } else {
                folders.add(Path.of(argument));
            }
        }
        return new Options(folders, seeds);
    }

    private static int seeds(String number) {
        if (number == null
                || !number.matches("\\d{1,5}")
                || Integer.parseInt(number) < 1
                || Integer.parseInt(number) > MOST_SEEDS) {
            throw new IllegalArgumentException("--seeds takes a number from 1 to " + MOST_SEEDS + ".");
        }
        return Integer.parseInt(number);
    }
}
