package nianbao.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the user asked for.
 *
 * @param once whether to stop after the documents
 * @param data the folder that the broker's and the database's data live in
 * @param portOffset added to every port, 0 or more
 * @param documents files and folders to submit; empty: the samples
 */
public record Options(boolean once, Path data, int portOffset, List<Path> documents) {

    private static final String SEE_HELP = " (./deploy/local/up --help shows what can be given).";

    /**
     * Reads the command line.
     *
     * @param arguments as given
     * @param defaultData the data folder where none is named
     * @throws Complaint if it says something that cannot be meant
     */
    public static Options of(String[] arguments, Path defaultData) {
        boolean once = false;
        Path data = defaultData;
        int portOffset = 0;
        List<Path> documents = new ArrayList<>();
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--once" -> once = true;
                case "--data" -> data = Path.of(valueOf(argument, left));
                case "--port-offset" -> portOffset = offset(valueOf(argument, left));
                default -> {
                    if (argument.startsWith("--")) {
                        throw new Complaint("There is no option " + argument + SEE_HELP);
                    }
                    documents.add(Path.of(argument));
                }
            }
        }
        return new Options(once, data.toAbsolutePath().normalize(), portOffset, List.copyOf(documents));
    }

    private static String valueOf(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Complaint("The option " + option + " needs a value" + SEE_HELP);
        }
        return left.pop();
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= Ports.LARGEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // the complaint below says it
        }
        throw new Complaint(
                "--port-offset must be a whole number from 0 to " + Ports.LARGEST_OFFSET + ", not " + text + ".");
    }
}
