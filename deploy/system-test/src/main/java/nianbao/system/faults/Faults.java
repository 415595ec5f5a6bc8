package nianbao.system.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.local.Complaint;
import nianbao.local.Detours;
import nianbao.local.EmbeddedDatabase;
import nianbao.local.Folders;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Ports;
import nianbao.local.Progress;
import nianbao.system.faults.documents.Specimen;
import nianbao.system.faults.documents.Specimens;

/** {@code ./deploy/system-test/faults}: feeds the pipeline while its parts die, and draws up the account. */
public final class Faults {

    private static final Duration FED_WITHIN = Duration.ofMinutes(6);
    private static final int LOOK_MILLIS = 200;
    private static final int SHOWN = 20;

    private final Options options;
    private final PrintStream out;
    private final Progress progress;
    private final Specimens specimens;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Account account = new Account();

    private Faults(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.progress = new Progress(out);
        this.specimens = new Specimens(options.seed());
    }

    /** The system property {@code nianbao.home} names the repository; for the arguments see {@code faults --help}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("nianbao.home", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(home, out, arguments));
    }

    /** One run; 0 if nothing was lost, twice, stuck or wrong, 1 if something was, 2 if it could not be tried. */
    static int run(Path home, PrintStream out, String... arguments) {
        try {
            return new Faults(Options.of(arguments), out).run(home);
        } catch (Complaint e) {
            out.println(e.getMessage());
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 2;
    }

    private int run(Path home) throws IOException, SQLException, InterruptedException {
        Path data = home.resolve("deploy/system-test/target/faults");
        Folders.delete(data);
        Ports ports = Ports.withOffset(options.portOffset());
        try (TcpProxy broker = new TcpProxy(ports.of(Part.BROKER));
                TcpProxy database = new TcpProxy(ports.of(Part.DATABASE))) {
            Map<String, String> settings =
                    options.withoutTransactions() ? Map.of("nianbao.test.without-transactions", "true") : Map.of();
            Detours detours = new Detours(broker.port(), database.port(), settings);
            Pipeline pipeline = new Pipeline(home, data, ports, progress, detours);
            Fleet fleet = new Fleet(pipeline, data, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(fleet::close)); // Ctrl-C comes this way
            try (fleet) {
                fleet.start();
                return run(fleet, ports, detours, Map.of(Part.BROKER, broker, Part.DATABASE, database));
            }
        }
    }

    private int run(Fleet fleet, Ports ports, Detours detours, Map<Part, TcpProxy> proxies)
            throws IOException, SQLException, InterruptedException {
        Topics topics = new Topics(detours.bootstrapServers());
        StoreAudit store = new StoreAudit(EmbeddedDatabase.jdbcUrl(ports.of(Part.DATABASE)), account, this::specimen);
        long started = System.nanoTime();
        Map<String, Integer> faults;
        try (Feeder feeder = new Feeder(specimens, detours.bootstrapServers(), ports.url(Part.INGEST), acknowledged);
                Saboteur saboteur = new Saboteur(fleet, proxies, topics, progress)) {
            feeder.start(options.documents(), options.seed(), options.feeding());
            saboteur.commit(Plan.of(options.seed(), options.kills(), options.feeding()));
            faults = saboteur.counts();
            awaitFed();
        }
        progress.say("all fed, no more faults; waiting until all is settled");
        boolean settled = new Settling(detours.bootstrapServers(), topics, store, progress).await();
        if (!settled || !fleet.becomesReady()) {
            account.add(Account.Sort.STUCK, "the pipeline is not settled, or a part is not ready");
        }
        Journeys journeys = new Journeys(this::specimen, account);
        journeys.read(topics);
        new Audit(account, this::specimen).topics(acknowledged.receipts(), journeys.byReceipt(), !settled);
        store.check(journeys.byReceipt());
        for (int refused : acknowledged.refused()) {
            account.add(Account.Sort.STUCK, "document " + refused + " was never taken");
        }
        Summary summary = new Summary(out, options, account);
        summary.faults(faults, fleet.endedByThemselves());
        summary.documents(journeys.byReceipt(), acknowledged, Duration.ofNanos(System.nanoTime() - started));
        return summary.verdict(SHOWN) ? 0 : 1;
    }

    private void awaitFed() throws InterruptedException {
        long deadline = System.nanoTime() + options.feeding().plus(FED_WITHIN).toNanos();
        while (acknowledged.done() < options.documents()) {
            if (System.nanoTime() > deadline) {
                account.add(
                        Account.Sort.STUCK,
                        (options.documents() - acknowledged.done())
                                + " documents were neither taken nor refused at the doors");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS); // between two looks
        }
    }

    private Specimen specimen(String submissionId) {
        Integer number = acknowledged.document(submissionId);
        return number == null ? null : specimens.of(number);
    }
}
