package nianbao.system.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nianbao.local.Part;
import nianbao.model.event.Topic;
import nianbao.system.faults.Topics;
import nianbao.system.faults.documents.Specimen;

/** A queue that is full before the services start: it may cost disk and time, but neither heap nor an answer at the door. */
final class Backlog implements AutoCloseable {

    private static final String TAKEN = "202";

    private final Options options;
    private final List<String> jvm;
    private final Rig rig;
    private final Supply supply;
    private final Map<Topic, Drain> drains = new EnumMap<>(Topic.class);
    private final Door door;
    private final StoreProgress store;

    /** On a rig whose services do not run. */
    Backlog(Options options, List<String> jvm, Rig rig, Supply supply) {
        this.options = options;
        this.jvm = jvm;
        this.rig = rig;
        this.supply = supply;
        this.door = new Door(rig.ports());
        this.store = new StoreProgress(rig.ports());
        Topics topics = new Topics(rig.ports().bootstrapServers());
        for (Topic topic : List.of(Topic.INGESTED, Topic.PARSED, Topic.OUTCOMES)) {
            drains.put(topic, new Drain(topics, topic));
        }
    }

    /** Queues, works and tells; true if every service lived and the door took every document. */
    boolean run(PrintStream out) throws IOException, InterruptedException {
        supply.feed(options.documents());
        for (int i = 0; i < options.large(); i++) {
            supply.send(Large.document(i));
        }
        supply.flush();
        out.printf(
                "%n%d documents and %d of 32 MiB are queued; disk: broker %d MiB%n",
                options.documents(), options.large(), rig.diskMib(Part.BROKER));
        long started = System.nanoTime();
        for (Part service : Rig.SERVICES) {
            rig.begin(service, options.instancesOf(service), jvm);
        }
        for (Part service : Rig.SERVICES) {
            rig.awaitReady(service);
        }
        work(started + options.length().toNanos());
        tell(out, (System.nanoTime() - started) / 1e9);
        return door.answers().keySet().equals(Set.of(TAKEN));
    }

    private void work(long deadline) throws IOException, InterruptedException {
        while ((left() > 0 || door.answers().isEmpty()) && System.nanoTime() < deadline) {
            rig.requireAlive();
            if (left() > taken() || door.answers().isEmpty()) { // what is posted is not waited for by posting more
                post(supply.make());
            }
            drains.values().forEach(drain -> drain.poll(record -> {}));
        }
    }

    /** How many documents are not in the store yet with all that came of them, by its count of outcomes. */
    private int left() throws IOException, InterruptedException {
        return options.documents()
                + options.large()
                + taken()
                - store.records().getOrDefault(Topic.OUTCOMES.topicName(), 0);
    }

    private int taken() {
        return door.answers().getOrDefault(TAKEN, 0);
    }

    private void post(Specimen document) throws InterruptedException {
        if (document.kind() != Specimen.Kind.EMPTY) { // the door refuses what is empty
            door.post(document);
        }
    }

    private void tell(PrintStream out, double seconds) throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "worked on for %.0f s, heap %s, %d left%n%n", seconds, options.heap(), left());
        drains.forEach((topic, drain) -> rate(out, topic.topicName(), drain.results(), seconds));
        store.records().forEach((topic, records) -> rate(out, "stored of " + topic, records, seconds));
        out.printf("%n%-18s %10s %10s %10s %9s%n", "", "heap, MiB", "left, MiB", "rss, MiB", "gc, s");
        for (Part service : Rig.SERVICES) {
            Footprint footprint = rig.footprint(service);
            out.printf(
                    Locale.ROOT,
                    "%-18s %10d %10d %10d %9.1f%n",
                    service.processName(),
                    footprint.heap().peakMib(),
                    footprint.heap().peakLeftMib(),
                    footprint.residentMib(),
                    footprint.heap().pauseSeconds());
        }
        out.printf("%nthe door: %s, p50 %d ms, p99 %d ms%n", door.answers(), door.millisOf(50), door.millisOf(99));
        out.printf("disk: broker %d MiB, database %d MiB%n", rig.diskMib(Part.BROKER), rig.diskMib(Part.DATABASE));
    }

    private static void rate(PrintStream out, String what, int documents, double seconds) {
        out.printf(Locale.ROOT, "%-28s %8d %8.1f/s%n", what, documents, documents / seconds);
    }

    @Override
    public void close() {
        drains.values().forEach(Drain::close);
    }
}
