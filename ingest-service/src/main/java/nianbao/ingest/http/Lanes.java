package nianbao.ingest.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does something with each of many things, a few at a time, and keeps the results in order. */
final class Lanes<T, R> {

    private final List<T> things;
    private final Function<T, CompletableFuture<R>> deed;
    private final AtomicInteger next = new AtomicInteger();
    private final List<R> results;

    private Lanes(List<T> things, Function<T, CompletableFuture<R>> deed) {
        this.things = things;
        this.deed = deed;
        this.results = new ArrayList<>(Collections.nCopies(things.size(), null));
    }

    /** The results, in the things' order, of a deed that never fails. */
    static <T, R> CompletableFuture<List<R>> run(int lanes, List<T> things, Function<T, CompletableFuture<R>> deed) {
        Lanes<T, R> all = new Lanes<>(things, deed);
        CompletableFuture<?>[] running = new CompletableFuture<?>[Math.min(lanes, things.size())];
        for (int i = 0; i < running.length; i++) {
            running[i] = all.lane();
        }
        return CompletableFuture.allOf(running).thenApply(done -> all.results);
    }

    private CompletableFuture<Void> lane() {
        for (int mine = next.getAndIncrement(); mine < things.size(); mine = next.getAndIncrement()) {
            int place = mine;
            CompletableFuture<Void> doing = deed.apply(things.get(mine)).thenAccept(result -> put(place, result));
            if (!doing.isDone()) {
                return doing.thenCompose(done -> lane());
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private void put(int place, R result) {
        synchronized (results) {
            results.set(place, result);
        }
    }
}
