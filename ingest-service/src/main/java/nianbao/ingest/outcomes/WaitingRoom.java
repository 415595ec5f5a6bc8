package nianbao.ingest.outcomes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings what the topics say to those who wait for it. A waiter comes in before its document is sent, when only the submission id is
 * known, and is told its receipt once the broker has acknowledged; what is said in between of any receipt of that submission is kept
 * until it is known whose it is. So the same bytes may be under way many times, and each waiter hears of its own receipt alone.
 */
public final class WaitingRoom {

    private record Key(String submissionId, String receipt) {}

    private final int places;
    private final long limit;
    private final Map<Key, Waiter> byReceipt = new HashMap<>();
    private final Map<String, Integer> present = new HashMap<>();
    private final Map<String, Integer> withoutReceipt = new HashMap<>();
    private final Map<Key, Words> early = new LinkedHashMap<>();
    private final Set<Waiter> waiters = new HashSet<>();
    private boolean closed;
    private long held;

    /** Room for so many waiters and so many bytes of what they wait for. */
    public WaitingRoom(int places, long bytes) {
        this.places = places;
        this.limit = bytes;
    }

    /** A new waiter for a document that is about to be sent; empty where all places are taken or the room is
     * closed. Every waiter has to {@link #leave}. */
    public synchronized Optional<Waiter> enter(String submissionId, boolean check) {
        if (closed || waiters.size() == places) {
            return Optional.empty();
        }
        Waiter waiter = new Waiter(submissionId, check);
        waiters.add(waiter);
        present.merge(submissionId, 1, Integer::sum);
        withoutReceipt.merge(submissionId, 1, Integer::sum);
        return Optional.of(waiter);
    }

    /** The broker has acknowledged the waiter's document as that record. */
    public void acknowledged(Waiter waiter, String receipt) {
        synchronized (this) {
            if (!waiters.contains(waiter)) {
                return;
            }
            Key key = new Key(waiter.submissionId(), receipt);
            waiter.receipt = receipt;
            Words words = early.remove(key);
            waiter.heard = words == null ? waiter.heard : words;
            byReceipt.put(key, waiter);
            oneLessWithoutReceipt(waiter.submissionId());
        }
        answerIfEnough(waiter);
    }

    /** Whether anybody waits for a document. */
    public synchronized boolean expects(String submissionId) {
        return present.containsKey(submissionId);
    }

    /** Something is said of a submission; whoever waits for it hears it. */
    public void hear(Word word) {
        Waiter waiter;
        boolean room;
        synchronized (this) {
            Key key = new Key(word.submissionId(), word.receipt());
            waiter = byReceipt.get(key);
            if (waiter == null && !withoutReceipt.containsKey(word.submissionId())) {
                return;
            }
            room = makeRoom(Words.size(word));
            if (room) {
                held += Words.size(word);
                (waiter == null ? early.computeIfAbsent(key, first -> new Words()) : waiter.heard).add(word);
            }
        }
        if (waiter != null) {
            if (room) {
                answerIfEnough(waiter);
            } else {
                waiter.answer().complete(Optional.empty());
            }
        }
    }

    /** The waiter waits no longer; once is enough. */
    public synchronized void leave(Waiter waiter) {
        if (!waiters.remove(waiter)) {
            return;
        }
        present.computeIfPresent(waiter.submissionId(), (id, count) -> count == 1 ? null : count - 1);
        held -= waiter.heard.bytes();
        if (waiter.receipt == null) {
            oneLessWithoutReceipt(waiter.submissionId());
        } else {
            byReceipt.remove(new Key(waiter.submissionId(), waiter.receipt));
        }
    }

    /** Sends everybody away without an answer, and lets nobody in any more: the service is to stop, and receipts must reach their owners. */
    public void close() {
        List<Waiter> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(waiters);
        }
        all.forEach(waiter -> waiter.answer().complete(Optional.empty()));
    }

    /** How many wait. */
    public synchronized int waiters() {
        return waiters.size();
    }

    /** The bytes that are held for those who wait. */
    public synchronized long held() {
        return held;
    }

    private void answerIfEnough(Waiter waiter) {
        Answer answer;
        synchronized (this) {
            answer = waiter.heard.suffice(waiter.check()) ? waiter.heard.answer() : null;
        }
        if (answer != null) {
            waiter.answer().complete(Optional.of(answer));
        }
    }

    /** What is kept for nobody in particular goes first, the oldest before the others. */
    private boolean makeRoom(long bytes) {
        Iterator<Words> oldest = early.values().iterator();
        while (held + bytes > limit && oldest.hasNext()) {
            held -= oldest.next().bytes();
            oldest.remove();
        }
        return held + bytes <= limit;
    }

    /** When all know their receipts, what was said of other receipts is nobody's. */
    private void oneLessWithoutReceipt(String submissionId) {
        Integer left = withoutReceipt.computeIfPresent(submissionId, (id, count) -> count == 1 ? null : count - 1);
        if (left == null) {
            Iterator<Map.Entry<Key, Words>> kept = early.entrySet().iterator();
            while (kept.hasNext()) {
                Map.Entry<Key, Words> entry = kept.next();
                if (entry.getKey().submissionId().equals(submissionId)) {
                    held -= entry.getValue().bytes();
                    kept.remove();
                }
            }
        }
    }
}
