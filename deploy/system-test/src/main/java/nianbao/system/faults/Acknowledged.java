package nianbao.system.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nianbao.system.faults.documents.Specimen;

/** What the two doors have acknowledged, and what each submission id is. */
final class Acknowledged {

    private final Map<String, Supplier<Specimen>> documents = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, String>> archives = new ConcurrentHashMap<>();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Set<Integer> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();

    /** A document is about to be sent, by itself or in an archive. */
    void sending(String submissionId, Supplier<Specimen> document) {
        documents.put(submissionId, document);
    }

    /** An archive is about to be sent, with those submission ids in those places. */
    void sending(String submissionId, Map<Integer, String> members) {
        archives.put(submissionId, Map.copyOf(members));
    }

    /** A door has said that it holds the document. */
    void receipt(String receipt, String submissionId) {
        receipts.put(receipt, submissionId);
        done.incrementAndGet();
    }

    /** An answer was not an acknowledgement; it will be sent again. */
    void retry() {
        retries.incrementAndGet();
    }

    /** A document was not taken although it was sent again and again. */
    void refused(int document) {
        refused.add(document);
        done.incrementAndGet();
    }

    /** How many have come to an end at the doors. */
    int done() {
        return done.get();
    }

    int retries() {
        return retries.get();
    }

    Set<Integer> refused() {
        return Set.copyOf(refused);
    }

    /** The submission ids by receipt. */
    Map<String, String> receipts() {
        return new HashMap<>(receipts);
    }

    /** The document of that submission id, or null; of several that are the same, the last. */
    Specimen document(String submissionId) {
        Supplier<Specimen> document = documents.get(submissionId);
        return document == null ? null : document.get();
    }

    /** The submission ids of an archive's members, by their places; empty for what is none. */
    Map<Integer, String> members(String submissionId) {
        return archives.getOrDefault(submissionId, Map.of());
    }
}
