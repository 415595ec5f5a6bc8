package nianbao.system.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nianbao.local.Part;
import nianbao.model.event.Topic;
import nianbao.system.faults.Topics;

/** Lets the stages work through what lies before them, one after the other, each alone with broker and database. */
final class Bench {

    /** Where each document has one record; of a document several events may follow, on the year after. */
    private static final Map<Part, Topic> OUTPUTS =
            new EnumMap<>(Map.of(Part.INGEST, Topic.INGESTED, Part.PARSE, Topic.PARSED, Part.VALIDATE, Topic.OUTCOMES));

    private final Rig rig;
    private final Topics topics;
    private final int warmUp;

    /** On that rig; so many documents of each passage are not counted. */
    Bench(Rig rig, int warmUp) {
        this.rig = rig;
        this.topics = new Topics(rig.ports().bootstrapServers());
        this.warmUp = warmUp;
    }

    /** A reader of what leaves the pipeline from now on. */
    Drain outcomes() {
        return new Drain(topics, Topic.OUTCOMES);
    }

    /** One of the three stages takes so many documents, which lie before it. */
    Passage pass(Part stage, int documents, int instances, List<String> options)
            throws IOException, InterruptedException {
        Batches batches = new Batches(rig.log(stage));
        try (Drain drain = new Drain(topics, OUTPUTS.get(stage))) {
            rig.start(stage, instances, options);
            drain.await(documents, rig::requireAlive);
            Footprint footprint = rig.footprint(stage);
            rig.stop(stage, instances);
            return new Passage(
                    stage, Throughput.of(drain.moments(), warmUp), batches.mean(), drain.results(), footprint);
        }
    }

    /** The three stages take so many documents, which lie before the first. */
    List<Passage> passes(int documents, Options options, List<String> jvm) throws IOException, InterruptedException {
        List<Passage> passages = new ArrayList<>();
        int left = documents;
        for (Part stage : List.of(Part.INGEST, Part.PARSE, Part.VALIDATE)) {
            passages.add(pass(stage, left, options.instancesOf(stage), jvm));
            left = passages.getLast().results();
        }
        return passages;
    }

    /** The store takes what lies before it, all new since it last ran: of so many documents, so many that became reports. */
    Passage store(int documents, int reports, Options options, List<String> jvm)
            throws IOException, InterruptedException {
        rig.start(Part.STORE, options.instancesOf(Part.STORE), jvm);
        Throughput throughput = new StoreProgress(rig.ports())
                .await(
                        Map.of(
                                Topic.SUBMITTED,
                                documents,
                                Topic.VALIDATED,
                                reports,
                                Topic.REJECTED,
                                documents - reports,
                                Topic.OUTCOMES,
                                documents),
                        warmUp);
        Footprint footprint = rig.footprint(Part.STORE);
        rig.stop(Part.STORE, options.instancesOf(Part.STORE));
        return new Passage(Part.STORE, throughput, 0, reports, footprint);
    }
}
