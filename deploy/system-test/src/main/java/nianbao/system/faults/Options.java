package nianbao.system.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import nianbao.local.Complaint;
import nianbao.local.Part;
import nianbao.system.faults.documents.Specimens;

/**
 * What the user asked for.
 *
 * @param documents how many, from 1
 * @param kills how many SIGKILLs, from 0; the other faults follow from it
 * @param seed of documents, schedule and faults
 * @param portOffset added to every usual port
 * @param feeding how long the documents are fed
 * @param brokers how many brokers, 1 or 3
 * @param withoutTransactions whether the stages' transactions are switched off, to see that it is noticed
 */
record Options(
        int documents,
        int kills,
        long seed,
        int portOffset,
        Duration feeding,
        int brokers,
        boolean withoutTransactions) {

    private static final int SHORTEST_SECONDS = 60;

    /** No process is hit twice within this; the shortest run that can hold that many kills. */
    private static final int SECONDS_A_KILL = 18;

    /** What the kills are spread over: the services, the database, the brokers. */
    private static final int TARGETS = 6;

    private static final int CLUSTER = 3;

    /**
     * Reads the command line.
     *
     * @throws Complaint if it says something that cannot be meant
     */
    static Options of(String... arguments) {
        int documents = 500;
        int kills = 10;
        long seed = 1;
        int portOffset = 0;
        long seconds = 0;
        int brokers = CLUSTER;
        boolean withoutTransactions = false;
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--documents" -> documents = (int) number(option, left, 1, Specimens.MOST);
                case "--kills" -> kills = (int) number(option, left, 0, 10_000);
                case "--seed" -> seed = number(option, left, Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "--port-offset" -> portOffset = (int) number(option, left, 0, 40_000);
                case "--seconds" -> seconds = number(option, left, 1, 100_000);
                case "--brokers" -> brokers = brokers(left);
                case "--without-transactions" -> withoutTransactions = true;
                default -> throw new Complaint("There is no option " + option + " (see --help).");
            }
        }
        if (seconds == 0) {
            seconds = Math.max(SHORTEST_SECONDS, (long) kills * SECONDS_A_KILL);
        }
        if ((long) kills * Plan.APART.toSeconds() > seconds * TARGETS) {
            throw new Complaint("No process is killed twice within " + Plan.APART.toSeconds() + " s: " + kills
                    + " kills do not fit into " + seconds + " s.");
        }
        return new Options(
                documents, kills, seed, portOffset, Duration.ofSeconds(seconds), brokers, withoutTransactions);
    }

    /** What the run has processes of. */
    List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> brokers == CLUSTER || !part.isBroker() || part == Part.BROKER)
                .toList();
    }

    private static int brokers(Deque<String> left) {
        String number = left.isEmpty() ? "" : left.pop();
        return switch (number) {
            case "1" -> 1;
            case "3" -> CLUSTER;
            default -> throw new Complaint("--brokers must be 1 or 3 (see --help).");
        };
    }

    private static long number(String option, Deque<String> left, long least, long most) {
        try {
            long number = Long.parseLong(left.isEmpty() ? "" : left.pop());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the complaint below says it
        }
        throw new Complaint(option + " must be a whole number from " + least + " to " + most + " (see --help).");
    }
}
