package nianbao.validate.shell;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.stage.BrokerConnection;
import nianbao.stage.StageProgress;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.memory.Memory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.jboss.logging.Logger;

/** Consumes reports.parsed, and for withdrawals reports.outcomes and reports.withdrawals; produces reports.validated (for checks reports.checked), reports.rejected and reports.outcomes. */
@ApplicationScoped
class MemoryStage {

    private static final Logger LOG = Logger.getLogger(MemoryStage.class);

    /** Reports judged, by verdict; one that is read again counts again. */
    private static final String JUDGED = "nianbao.reports.judged";

    private static final String CHANNEL = "parsed";
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final StreamsSettings settings;
    private final BrokerConnection broker;
    private final StageProgress progress;
    private final Watch watch = new Watch();
    private final Topology topology;
    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("memory-start").daemon().unstarted(task));

    private volatile KafkaStreams streams;
    private volatile String notStarted = "the broker or its topics are not there yet";

    @Inject
    MemoryStage(
            StreamsSettings settings,
            MemoryConfig config,
            Rules rules,
            BrokerConnection broker,
            StageProgress progress,
            MeterRegistry meters) {
        this.settings = settings;
        this.broker = broker;
        this.progress = progress;
        this.topology = MemoryTopology.of(
                new Memory(new Continuity(config.copiedFrom()), rules.settings()),
                watch,
                verdict -> meters.counter(JUDGED, "verdict", verdict.wireName()).increment());
    }

    void start(@Observes StartupEvent event) {
        progress.watch(CHANNEL, watch::standings);
        var unused = starter.scheduleWithFixedDelay(this::startOnceTopicsAreThere, 0, 200, TimeUnit.MILLISECONDS);
    }

    /** Streams ends where its source topic is missing, and waits for nothing. */
    private void startOnceTopicsAreThere() {
        if (streams == null && broker.trouble() == null) {
            try (Admin admin = Admin.create(settings.adminProperties())) {
                Optional<String> trouble = SideBySide.trouble(admin);
                if (trouble.isPresent()) {
                    cannotStart(trouble.get());
                    return;
                }
                KafkaStreams started = new KafkaStreams(topology, settings.properties(), new WatchedClients(watch));
                started.setUncaughtExceptionHandler(new ThreadEnds(progress.of(CHANNEL)));
                started.start();
                streams = started;
                starter.shutdown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the service stops
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                cannotStart(e.toString());
            }
        }
    }

    /** Such as a folder that another process has locked: an operator's to mend, told once and tried again. */
    private void cannotStart(String why) {
        if (!why.equals(notStarted)) {
            LOG.warnf("the memory does not start yet: %s", why);
        }
        notStarted = why;
    }

    /** Why nothing is judged, in a few words; null while it can be. */
    String trouble() {
        KafkaStreams started = streams;
        if (started == null) {
            return "not started: " + notStarted;
        }
        return started.state() == KafkaStreams.State.RUNNING ? null : "not all state is at hand: " + started.state();
    }

    void stop(@Observes ShutdownEvent event) {
        starter.shutdownNow();
        KafkaStreams started = streams;
        if (started != null && !started.close(CLOSE_WITHIN)) {
            LOG.warn("leaving before all threads have ended; what they have not committed is read again");
        }
    }
}
