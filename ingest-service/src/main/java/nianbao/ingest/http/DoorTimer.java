package nianbao.ingest.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The door's clock. The JDK's own delayed completions come on a thread whose class loader is not the service's; here it is. It
 * completes futures, and what hangs on them runs on its one thread: nothing that waits may.
 */
@ApplicationScoped
public class DoorTimer {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "door-timer");
        thread.setDaemon(true);
        thread.setContextClassLoader(DoorTimer.class.getClassLoader());
        return thread;
    });

    DoorTimer() {
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Runs something short, after that time. */
    Future<?> after(Duration time, Runnable task) {
        return executor.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The same future, given up after that time with a {@link TimeoutException}; what it stands for goes on. */
    <T> CompletableFuture<T> within(Duration time, CompletableFuture<T> future) {
        CompletableFuture<T> patient = future.copy();
        Future<?> end = after(time, () -> patient.completeExceptionally(new TimeoutException("after " + time)));
        var unused = patient.whenComplete((value, failure) -> end.cancel(false));
        return patient;
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
