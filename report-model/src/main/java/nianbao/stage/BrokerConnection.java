package nianbao.stage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every second whether the broker answers and has the project's topics, and creates those that are missing. */
@ApplicationScoped
public class BrokerConnection {

    private static final Logger LOG = Logger.getLogger(BrokerConnection.class);
    private static final int LOOK_MILLIS = 2_000;

    /** A good look that is older than this says nothing of now. */
    private static final Duration LATEST = Duration.ofSeconds(6);

    private final StageConfig config;
    private final String bootstrapServers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("broker-connection").daemon().unstarted(task));

    private volatile long lastGood = System.nanoTime();
    private volatile Admin admin;
    private volatile boolean reached;
    private volatile String trouble = "the broker has not been reached yet";

    @Inject
    BrokerConnection(StageConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.config = config;
        this.bootstrapServers = bootstrapServers;
    }

    /** Why work cannot flow, in a few words; null while it can. An answer that is too old counts as none. */
    public String trouble() {
        String told = trouble;
        boolean old = System.nanoTime() - lastGood > LATEST.toNanos();
        return told == null && old ? noAnswer() : told;
    }

    /** Whether it has been without trouble once since the start. */
    boolean reached() {
        return reached;
    }

    /** The client that looks; null before the first look. */
    Admin admin() {
        return admin;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        Admin opened = admin;
        if (opened != null) {
            opened.close(Duration.ZERO);
        }
    }

    private void look() {
        try {
            if (admin == null) {
                admin = Admin.create(Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LOOK_MILLIS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LOOK_MILLIS,
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
            }
            List<Topic> missing = TopicSetup.missing(admin, LOOK_MILLIS);
            if (!missing.isEmpty() && config.topics().create()) {
                TopicSetup.create(
                        admin,
                        missing,
                        config.topics().partitions(),
                        config.topics().replication(),
                        LOOK_MILLIS);
                LOG.infof("created topics: %s", names(missing));
                missing = List.of();
            }
            lastGood = System.nanoTime();
            say(missing.isEmpty() ? null : "topics are missing: " + names(missing));
        } catch (ExecutionException e) {
            say(e.getCause() instanceof RetriableException ? noAnswer() : "the broker refuses: " + e.getCause());
        } catch (TimeoutException e) {
            say(noAnswer());
        } catch (RuntimeException e) {
            say("no client for the broker at " + bootstrapServers + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // A timer whose task throws never looks again, and the last answer would stand for ever.
            say("looking after the broker fails: " + e.getClass().getName());
        }
    }

    private String noAnswer() {
        return "the broker at " + bootstrapServers + " does not answer";
    }

    private void say(String now) {
        String before = trouble;
        trouble = now;
        reached = reached || now == null;
        if (now == null && before != null) {
            LOG.infof("broker at %s answers, all topics are there", bootstrapServers);
        } else if (now != null && !now.equals(before)) {
            LOG.warnf("waiting: %s", now);
        }
    }

    private static String names(List<Topic> topics) {
        return topics.stream().map(Topic::topicName).collect(Collectors.joining(", "));
    }
}
