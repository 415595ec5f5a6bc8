package nianbao.stage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Looks every second how far each channel is: what waits is the gauge {@code nianbao.lag.records}, and what waits without anything
 * moving is told to health. It asks the consumer where it stands and the broker, apart from it, where the records end: a consumer that
 * polls no more would find nothing to do.
 */
@ApplicationScoped
public class StageProgress {

    private static final Logger LOG = Logger.getLogger(StageProgress.class);
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LOOKS_BETWEEN_MEMBERS = 5;

    /** After this part of the limit without any progress it is looked whether transactions that nobody ends are in the way. */
    private static final int SHARE_BEFORE_ORPHANS = 4;

    private final StageConfig config;
    private final KafkaClientService clients;
    private final BrokerConnection broker;
    private final InstanceName name;
    private final MeterRegistry meters;
    private final Map<String, ChannelProgress> channels = new ConcurrentHashMap<>();
    private final Map<String, Standings> watched = new ConcurrentHashMap<>();
    private final Map<String, Map<TopicPartition, Long>> lastNext = new HashMap<>();
    private final Map<String, GroupPlace> places = new HashMap<>();
    private final Map<String, EmptyGroup> emptyGroups = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("stage-progress").daemon().unstarted(task));

    private int looks;

    @Inject
    StageProgress(
            StageConfig config,
            KafkaClientService clients,
            BrokerConnection broker,
            InstanceName name,
            MeterRegistry meters) {
        this.config = config;
        this.clients = clients;
        this.broker = broker;
        this.name = name;
        this.meters = meters;
    }

    /** Where a channel's shell tells how far it is. */
    public ChannelProgress of(String channel) {
        return channels.computeIfAbsent(channel, name -> {
            ChannelProgress progress = new ChannelProgress();
            Gauge.builder("nianbao.lag.records", progress, ChannelProgress::lag)
                    .description("Records that wait to be consumed by this instance")
                    .tag("channel", name)
                    .register(meters);
            return progress;
        });
    }

    /** Says of each of a channel's consumers where it stands. */
    public interface Standings {

        /** All that live now. */
        List<Standing> all();
    }

    /** Looks as well after what is read without a channel of SmallRye's. */
    public void watch(String channel, Standings standings) {
        watched.put(channel, standings);
    }

    /** Why this instance does not get on, in a few words: batches are given back, or nothing has moved for half the limit. */
    String trouble() {
        return told(config.stallLimit().dividedBy(2), true);
    }

    /** Why this instance must be started anew; null if it need not. */
    String stall() {
        return told(config.stallLimit(), false);
    }

    /** Records that wait, by channel. */
    Map<String, Long> lags() {
        return channels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, channel -> channel.getValue().lag(), (one, other) -> one, TreeMap::new));
    }

    private String told(Duration limit, boolean withTrouble) {
        Map<String, String> told = new TreeMap<>();
        channels.forEach((name, channel) -> {
            String trouble = channel.trouble();
            if (withTrouble && trouble != null) {
                told.put(name, trouble);
            } else if (channel.stalledFor(limit)) {
                told.put(name, "records wait and nothing has moved for " + limit.toSeconds() + " s");
            }
        });
        return told.isEmpty()
                ? null
                : told.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("; "));
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        boolean withMembers = looks++ % LOOKS_BETWEEN_MEMBERS == 0;
        Map<String, Standings> standings = new TreeMap<>(watched);
        clients.getConsumerChannels().forEach(channel -> standings.put(channel, () -> List.of(standing(channel))));
        standings.forEach((channel, all) -> look(channel, all, withMembers));
    }

    private void look(String channel, Standings standings, boolean withMembers) {
        try {
            look(channel, standings.all(), withMembers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException | TimeoutException e) {
            // The broker that leads the group or a partition does not answer, though another does: nothing can
            // move.
            LOG.debugf(e, "no answer on channel %s", channel);
            of(channel).touch();
        } catch (Exception | Error e) {
            // A timer whose task throws never looks again. Without the consumer's answer nothing has moved.
            LOG.debugf(e, "no look at channel %s", channel);
            of(channel).looked(null);
        }
        if (withMembers && of(channel).stalledFor(config.stallLimit().dividedBy(SHARE_BEFORE_ORPHANS))) {
            endOrphans(channel);
        }
    }

    private void look(String channel, List<Standing> standings, boolean withMembers)
            throws InterruptedException, ExecutionException, TimeoutException {
        ChannelProgress progress = of(channel);
        Admin admin = broker.admin();
        if (admin == null || broker.trouble() != null) {
            progress.touch();
            return;
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        boolean known = true;
        boolean paused = false;
        for (Standing standing : standings) {
            known &= isInPlace(admin, channel, standing, withMembers) && standing.positions() != null;
            paused |= standing.paused();
            if (standing.positions() != null) {
                next.putAll(standing.positions());
            }
        }
        if (watched.containsKey(channel) && !next.equals(lastNext.put(channel, next))) {
            progress.done();
        }
        progress.looked(known ? new ChannelProgress.Look(next, ends(admin, next.keySet()), paused) : null);
    }

    private boolean isInPlace(Admin admin, String channel, Standing standing, boolean withMembers)
            throws InterruptedException, ExecutionException, TimeoutException {
        GroupPlace place = places.computeIfAbsent(standing.place(), name -> new GroupPlace());
        if (withMembers && place.look(admin, standing.member()) == GroupPlace.Holder.OTHER) {
            Ending.because("In the group of channel " + channel + " another member holds this one's place ("
                    + standing.place()
                    + "). If another process has this one's name, give each instance its own nianbao.instance; if the broker's"
                    + " answer to a join was lost on its way, a new start mends it.");
        }
        if (withMembers
                && standing.positions() != null
                && standing.positions().isEmpty()
                && standing.member().groupInstanceId().isPresent()) {
            EmptyGroup group = emptyGroups.computeIfAbsent(standing.place(), name -> new EmptyGroup());
            if (group.look(admin, standing.member().groupId())) {
                LOG.warnf("channel %s: nobody in the group has a partition, joining anew", channel);
                group.leave(admin, standing.member());
            }
        }
        return place.last() == GroupPlace.Holder.SELF;
    }

    private Standing standing(String channel) {
        return clients.getConsumer(channel)
                .runOnPollingThread(client -> {
                    return Standing.of(client);
                })
                .await()
                .atMost(PATIENCE);
    }

    private void endOrphans(String channel) {
        Admin admin = broker.admin();
        try {
            Set<String> ended = admin == null ? Set.of() : Orphans.end(admin, name.service());
            if (!ended.isEmpty()) {
                LOG.warnf(
                        "channel %s does not get on; ended the open transactions of instances that are gone: %s",
                        channel, ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | Error e) {
            LOG.debugf(e, "no look at open transactions");
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        if (!partitions.isEmpty()) {
            var wanted = partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
            admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
        }
        return ends;
    }
}
