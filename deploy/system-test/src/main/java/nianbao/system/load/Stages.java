package nianbao.system.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import nianbao.local.Part;
import nianbao.model.Json;
import nianbao.model.event.Outcome;
import nianbao.system.faults.documents.Specimen;

/** How fast each stage is by itself, then how fast a document comes through all of them. */
final class Stages {

    private static final int PACED_SECONDS = 30;

    private final Options options;
    private final List<String> jvm;
    private final PrintStream out;

    Stages(Options options, List<String> jvm, PrintStream out) {
        this.options = options;
        this.jvm = jvm;
        this.out = out;
    }

    void run(Rig rig, Supply supply) throws IOException, InterruptedException {
        int documents = options.warmUp() + options.documents();
        Bench bench = new Bench(rig, options.warmUp());
        supply.feed(documents);
        List<Passage> passages = new ArrayList<>(bench.passes(documents, options, jvm));
        passages.add(bench.store(documents, passages.getLast().results(), options, jvm));
        out.printf(
                Locale.ROOT,
                "%neach stage alone, %d documents after %d uncounted, heap %s%n%-18s %9s %12s %8s %10s %10s %10s %9s%n",
                options.documents(),
                options.warmUp(),
                options.heap(),
                "stage",
                "processes",
                "documents/s",
                "batch",
                "heap, MiB",
                "left, MiB",
                "rss, MiB",
                "gc, s");
        for (Passage passage : passages) {
            Footprint footprint = passage.footprint();
            out.printf(
                    Locale.ROOT,
                    "%-18s %9d %12.1f %8.1f %10d %10d %10d %9.1f%n",
                    passage.service().processName(),
                    options.instancesOf(passage.service()),
                    passage.throughput().perSecond(),
                    passage.batch(),
                    footprint.heap().peakMib(),
                    footprint.heap().peakLeftMib(),
                    footprint.residentMib(),
                    footprint.heap().pauseSeconds());
        }
        together(rig, bench, supply);
        out.printf("disk: broker %d MiB, database %d MiB%n", rig.diskMib(Part.BROKER), rig.diskMib(Part.DATABASE));
    }

    private void together(Rig rig, Bench bench, Supply supply) throws IOException, InterruptedException {
        for (Part service : Rig.SERVICES) {
            rig.begin(service, options.instancesOf(service), jvm);
        }
        for (Part service : Rig.SERVICES) {
            rig.awaitReady(service);
        }
        int documents = options.warmUp() + options.documents();
        double perSecond;
        try (Drain outcomes = bench.outcomes()) {
            supply.feed(documents);
            outcomes.await(documents, rig::requireAlive);
            perSecond = Throughput.of(outcomes.moments(), options.warmUp()).perSecond();
        }
        out.printf(Locale.ROOT, "%nall together, to the outcome: %.1f documents/s%n", perSecond);
        paced(rig, bench, supply, perSecond / 2);
    }

    /** What a document waits when the pipeline is not full: documents come at an even pace. */
    private void paced(Rig rig, Bench bench, Supply supply, double perSecond) throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        int documents = Math.max(1, (int) (PACED_SECONDS * perSecond));
        try (Drain outcomes = bench.outcomes()) {
            List<Specimen> made = new ArrayList<>();
            for (int i = 0; i < documents; i++) {
                made.add(supply.make());
            }
            Thread feeder = Thread.ofPlatform().name("feeder").daemon().start(() -> {
                long started = System.nanoTime();
                for (int i = 0; i < documents; i++) {
                    LockSupport.parkNanos((long) (started + i * 1e9 / perSecond - System.nanoTime()));
                    supply.send(made.get(i));
                }
            });
            outcomes.await(documents, rig::requireAlive, record -> {
                Long from = supply.submittedAt(
                        Json.read(record.value(), Outcome.class).receipt());
                if (from != null) {
                    waits.add(System.currentTimeMillis() - from);
                }
            });
            feeder.join();
        }
        waits.sort(null);
        out.printf(
                Locale.ROOT,
                "at half that pace, from the broker's append to the outcome read: p50 %d ms, p99 %d ms%n",
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 99 / 100));
    }
}
