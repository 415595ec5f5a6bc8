package nianbao.stage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process when the system's clock was set back. The Kafka clients time by that clock: until the old time comes again they would
 * send no heartbeat, end no wait and connect to nobody, while all else seems well. A new start reads the clock as it is.
 */
@ApplicationScoped
public class ClockWatch {

    private final ClockStep step = new ClockStep(System.currentTimeMillis(), System.nanoTime());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("clock-watch").daemon().unstarted(task));

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        Duration back = step.back(System.currentTimeMillis(), System.nanoTime());
        if (!back.isZero()) {
            Ending.because("The system's clock was set back by " + back.toSeconds()
                    + " s, and the Kafka clients would wait until the old time comes again.");
        }
    }
}
