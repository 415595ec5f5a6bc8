package nianbao.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./deploy/local/up}: starts the whole pipeline, submits documents and prints what becomes of them. */
public final class Up {

    private static final Duration QUIET_TOO_LONG = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Options options;
    private final List<Path> documents;
    private final PrintStream out;
    private volatile boolean stopping;

    private Up(Options options, Path samples, PrintStream out) {
        this.options = options;
        this.documents = Documents.in(options.documents().isEmpty() ? List.of(samples) : options.documents());
        this.out = out;
    }

    /** The system property {@code nianbao.home} names the repository; for the arguments see {@code up --help}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("nianbao.home", "."))
                .toAbsolutePath()
                .normalize();
        int exitCode = 1;
        try {
            Options options = Options.of(arguments, home.resolve(".nianbao/data"));
            exitCode = new Up(options, home.resolve("deploy/samples"), out).run(home);
        } catch (Complaint e) {
            out.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(exitCode);
    }

    private int run(Path home) throws InterruptedException {
        Progress progress = new Progress(out);
        Pipeline pipeline = new Pipeline(home, options.data(), Ports.withOffset(options.portOffset()), progress);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> { // Ctrl-C and SIGTERM come this way
                            stopping = true;
                            pipeline.close();
                        }));
        try (pipeline) {
            pipeline.start();
            return watch(pipeline, progress);
        }
    }

    private int watch(Pipeline pipeline, Progress progress) throws InterruptedException {
        Ledger ledger = new Ledger(new Printer(out));
        try (Watcher watcher = new Watcher(pipeline.ports().bootstrapServers(), out::println)) {
            progress.say("submitting " + counted(documents.size(), "document"));
            submit(pipeline.ports().bootstrapServers(), watcher, ledger);
            await(pipeline, watcher, ledger);
            int exitCode = stopping ? 1 : conclude(ledger);
            if (options.once() || stopping) {
                return exitCode;
            }
            out.print(Urls.of(pipeline));
            while (!stopping) {
                pipeline.requireAlive();
                watcher.poll(POLL).forEach(ledger::arrived);
            }
            return exitCode;
        }
    }

    private void submit(String bootstrapServers, Watcher watcher, Ledger ledger) throws InterruptedException {
        try (Submitter submitter = new Submitter(bootstrapServers)) {
            for (Path document : documents) {
                try {
                    ledger.submitted(submitter.submit(document));
                } catch (IOException e) {
                    ledger.notSubmitted(document, e.getMessage());
                }
                watcher.poll(Duration.ZERO).forEach(ledger::arrived);
            }
        }
    }

    /** Until every document came to its end, or nothing came for too long. */
    private void await(Pipeline pipeline, Watcher watcher, Ledger ledger) {
        long lastEvent = System.nanoTime();
        while (ledger.open() > 0 && !stopping) {
            pipeline.requireAlive();
            List<Event> events = watcher.poll(POLL);
            events.forEach(ledger::arrived);
            if (!events.isEmpty()) {
                lastEvent = System.nanoTime();
            } else if (System.nanoTime() - lastEvent > QUIET_TOO_LONG.toNanos()) {
                ledger.giveUp(QUIET_TOO_LONG.toSeconds());
            }
        }
    }

    /** Says whether all came out as expected; the exit code. */
    private int conclude(Ledger ledger) {
        List<String> differences = ledger.differences();
        differences.forEach(out::println);
        out.println(
                differences.isEmpty()
                        ? counted(documents.size(), "document")
                                + " came to an end, as expected where an expectation was given."
                        : counted(differences.size(), "difference") + " from what was expected.");
        return differences.isEmpty() ? 0 : 1;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
