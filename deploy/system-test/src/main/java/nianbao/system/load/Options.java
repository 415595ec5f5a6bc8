package nianbao.system.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.local.Complaint;
import nianbao.local.Part;

/**
 * What the user asked for.
 *
 * @param measure what is measured
 * @param documents how many are counted in each measurement, from 1
 * @param large how many of the largest size are queued besides, from 0
 * @param warmUp how many go before them, uncounted, from 1
 * @param pairs how often two things are compared, in turns, from 1
 * @param instances processes of each service, from 1
 * @param heap of each service, as the JVM's -Xmx takes it
 * @param transactions whether the stages use them
 * @param length for how long a backlog is worked on, at most
 * @param portOffset added to every usual port
 */
record Options(
        Measure measure,
        int documents,
        int large,
        int warmUp,
        int pairs,
        Map<Part, Integer> instances,
        String heap,
        boolean transactions,
        Duration length,
        int portOffset) {

    private static final int MOST_INSTANCES = 12;

    /** What can be measured. */
    enum Measure {
        /** Each stage alone, then all together. */
        STAGES,
        /** The stages with and without transactions, in turns. */
        TRANSACTIONS,
        /** parse-service as one process and as two, each on one processor, in turns. */
        SCALE_OUT,
        /** All services on a queue that is full before they start. */
        BACKLOG
    }

    Options {
        instances = Map.copyOf(instances);
    }

    /**
     * Reads the command line.
     *
     * @throws Complaint if it says something that cannot be meant
     */
    static Options of(String... arguments) {
        Measure measure = Measure.STAGES;
        int documents = 2_000;
        int large = 0;
        int warmUp = 500;
        int pairs = 3;
        Map<Part, Integer> instances = new EnumMap<>(Part.class);
        String heap = "512m";
        boolean transactions = true;
        int minutes = 10;
        int portOffset = 0;
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--documents" -> documents = number(option, left, 1, 1_000_000);
                case "--warm-up" -> warmUp = number(option, left, 1, 100_000);
                case "--pairs" -> pairs = number(option, left, 1, 100);
                case "--instances" -> instances.putAll(instances(value(option, left)));
                case "--heap" -> heap = heap(value(option, left));
                case "--without-transactions" -> transactions = false;
                case "--compare-transactions" -> measure = Measure.TRANSACTIONS;
                case "--scale-out" -> measure = Measure.SCALE_OUT;
                case "--queued" -> {
                    measure = Measure.BACKLOG;
                    documents = number(option, left, 1, 1_000_000);
                }
                case "--large" -> large = number(option, left, 0, 1_000);
                case "--minutes" -> minutes = number(option, left, 1, 1_000);
                case "--port-offset" -> portOffset = number(option, left, 0, 40_000);
                default -> throw new Complaint("There is no option " + option + " (see --help).");
            }
        }
        return new Options(
                measure,
                documents,
                large,
                warmUp,
                pairs,
                instances,
                heap,
                transactions,
                Duration.ofMinutes(minutes),
                portOffset);
    }

    /** How many processes a service is to be. */
    int instancesOf(Part service) {
        return instances.getOrDefault(service, 1);
    }

    private static Map<Part, Integer> instances(String given) {
        Map<Part, Integer> instances = new EnumMap<>(Part.class);
        for (String each : given.split(",")) {
            String[] sides = each.split("=", 2);
            instances.put(
                    service(sides[0]),
                    number(
                            "--instances",
                            new ArrayDeque<>(List.of(sides).subList(1, sides.length)),
                            1,
                            MOST_INSTANCES));
        }
        return instances;
    }

    private static Part service(String name) {
        for (Part part : Part.values()) {
            if (part.isService() && part.name().toLowerCase(Locale.ROOT).equals(name)) {
                return part;
            }
        }
        throw new Complaint("--instances names ingest, parse, validate or store, not " + name + " (see --help).");
    }

    private static String heap(String given) {
        if (!given.matches("[1-9][0-9]*[mg]")) {
            throw new Complaint("--heap is a number with m or g behind it, such as 256m (see --help).");
        }
        return given;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Complaint(option + " needs a value (see --help).");
        }
        return left.pop();
    }

    private static int number(String option, Deque<String> left, int least, int most) {
        try {
            int number = Integer.parseInt(left.isEmpty() ? "" : left.pop());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the complaint below says it
        }
        throw new Complaint(option + " must be a whole number from " + least + " to " + most + " (see --help).");
    }
}
