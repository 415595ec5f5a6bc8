package nianbao.system.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
import nianbao.system.faults.documents.Parcels;
import nianbao.system.faults.documents.Specimens;

/** {@code ./deploy/system-test/faults}: feeds the pipeline while its parts die, and draws up the account. */
public final class Faults {

    private static final Duration FED_WITHIN = Duration.ofMinutes(6);
    private static final int LOOK_MILLIS = 200;
    private static final int SHOWN = 10;

    /** The share of the kills that must have hit a process that ran. */
    private static final double ENOUGH = 0.75;

    private static final int WRONG = 1;
    private static final int NOT_TRIED = 2;

    private final Options options;
    private final PrintStream out;
    private final Progress progress;
    private final Parcels parcels;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Account account = new Account();

    private Faults(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.progress = new Progress(out);
        this.parcels = new Parcels(new Specimens(options.seed()), options.seed(), options.documents());
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
        return NOT_TRIED;
    }

    private int run(Path home) throws IOException, SQLException, InterruptedException {
        Path data = home.resolve("deploy/system-test/target/faults");
        try (RunLock lock = RunLock.of(data);
                Means means = new Means(data, options.parts())) {
            Disks.unmountLeftovers(data);
            Folders.delete(data);
            Ports ports = Ports.withOffset(options.portOffset());
            Map<Part, Map<String, String>> environments = means.provide(options.documents());
            means.skipped().forEach(skipped -> out.println("!! SKIPPED: " + skipped));
            try (Proxies proxies = new Proxies(ports, options.parts())) {
                Map<String, String> settings =
                        options.withoutTransactions() ? Map.of("nianbao.test.without-transactions", "true") : Map.of();
                Detours detours = new Detours(proxies.ports(), settings, environments);
                Fleet fleet = new Fleet(new Pipeline(home, data, ports, progress, detours), data, progress);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(fleet, means))); // Ctrl-C comes this way
                try (fleet) {
                    fleet.start();
                    return run(fleet, ports, detours, proxies, means);
                }
            }
        }
    }

    private static void stop(Fleet fleet, Means means) {
        fleet.close();
        try {
            means.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(Fleet fleet, Ports ports, Detours detours, Proxies proxies, Means means)
            throws IOException, SQLException, InterruptedException {
        Topics topics = new Topics(detours.bootstrapServers());
        StoreAudit store =
                new StoreAudit(EmbeddedDatabase.jdbcUrl(ports.of(Part.DATABASE)), account, acknowledged::document);
        Copies copies = new Copies(detours.bootstrapServers());
        Summary summary = new Summary(out, options, account);
        long started = System.nanoTime();
        Map<String, Integer> faults;
        int kills;
        try (Feeder feeder = new Feeder(parcels, detours.bootstrapServers(), ports.url(Part.INGEST), acknowledged);
                Saboteur saboteur = new Saboteur(fleet, proxies, means, topics, copies, progress)) {
            feeder.start(options.seed(), options.feeding());
            List<Fault> plan = Plan.of(options.seed(), options.kills(), options.feeding(), options.parts());
            saboteur.commit(plan.stream().filter(means::allow).toList());
            faults = saboteur.counts();
            kills = saboteur.kills();
            awaitFed();
        }
        progress.say("all fed, no more faults; waiting until all is settled");
        boolean settled = new Settling(detours.bootstrapServers(), topics, store, progress).await();
        if (!settled || !fleet.becomesReady()) {
            account.add(Account.Sort.STUCK, "the pipeline is not settled, or a part is not ready");
        }
        Journeys journeys = new Journeys(acknowledged::document, acknowledged::members, account);
        journeys.read(topics);
        new Audit(account, acknowledged::document).topics(acknowledged.receipts(), journeys.byReceipt(), !settled);
        try {
            store.check(journeys.byReceipt());
        } catch (SQLException e) {
            account.add(Account.Sort.STUCK, "the database cannot be asked what it has stored: " + e.getMessage());
        }
        for (int refused : acknowledged.refused()) {
            account.add(Account.Sort.STUCK, "document " + refused + " was never taken");
        }
        summary.faults(faults, fleet, means.skipped());
        summary.documents(journeys.byReceipt(), acknowledged, Duration.ofNanos(System.nanoTime() - started));
        if (!summary.verdict(SHOWN)) {
            if (!settled) {
                new Standstill(detours.bootstrapServers(), ports, fleet.logs(), out).print();
            }
            return WRONG;
        }
        if (kills < options.kills() * ENOUGH) {
            out.println("NOT TRIED: only " + kills + " of " + options.kills() + " kills hit a process that ran.");
            return NOT_TRIED;
        }
        return 0;
    }

    private void awaitFed() throws InterruptedException {
        long deadline = System.nanoTime() + options.feeding().plus(FED_WITHIN).toNanos();
        while (acknowledged.done() < parcels.count()) {
            if (System.nanoTime() > deadline) {
                account.add(
                        Account.Sort.STUCK,
                        (parcels.count() - acknowledged.done())
                                + " documents were neither taken nor refused at the doors");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS); // between two looks
        }
    }
}
