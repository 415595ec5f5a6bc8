package nianbao.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a channel is, as its shell tells it batch by batch and a look at consumer and broker completes it. The shell's thread writes,
 * the looking thread and health read.
 */
public final class ChannelProgress {

    /**
     * What a look finds.
     *
     * @param positions of the consumer, of each partition that is this instance's; transactions' markers are passed
     * @param ends of the committed records in the same partitions
     * @param paused whether the consumer is held back, because a batch waits in the channel
     */
    record Look(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends, boolean paused) {

        Look {
            positions = Map.copyOf(positions);
            ends = Map.copyOf(ends);
        }

        private long beyond(Map<TopicPartition, Long> from) {
            return from.entrySet().stream()
                    .mapToLong(at -> Math.max(0, ends.getOrDefault(at.getKey(), 0L) - at.getValue()))
                    .sum();
        }
    }

    private Map<TopicPartition, Long> inHand = Map.of();
    private boolean working;
    private String trouble;
    private boolean passing;
    private final LongSupplier nanoTime;
    private long moved;
    private long lag;

    ChannelProgress() {
        this(System::nanoTime);
    }

    /** With another clock, in nanoseconds from anywhere. */
    ChannelProgress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.moved = nanoTime.getAsLong();
    }

    /** A batch came. */
    public synchronized void took(ConsumerRecords<?, ?> records) {
        Map<TopicPartition, Long> first = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            first.put(partition, records.records(partition).getFirst().offset());
        }
        inHand = first;
    }

    /** The core is at work on the batch, for as long as it takes: slow work is no stall. */
    public synchronized void works() {
        working = true;
    }

    /** The core's part is over; what is left is to commit. */
    public synchronized void worked() {
        working = false;
    }

    /**
     * The batch is not done and is tried again.
     *
     * @param failure whose fault: infrastructure may take as long as it likes, all else counts as no progress
     * @param reason in a few words, for readiness; never a document's
     */
    public synchronized void failed(Failure failure, String reason) {
        working = false;
        trouble = reason;
        passing = failure == Failure.INFRASTRUCTURE;
    }

    /** A piece of the batch is committed: each partition up to there. What is wrong with the rest is yet to be seen. */
    public synchronized void committed(Map<TopicPartition, OffsetAndMetadata> upTo) {
        upTo.forEach((partition, next) -> inHand.replace(partition, next.offset()));
        trouble = null;
        passing = false;
        touch();
    }

    /** The batch is over and committed. */
    public synchronized void done() {
        inHand = Map.of();
        trouble = null;
        passing = false;
        touch();
    }

    /** The batch is over, and its records come again. */
    public synchronized void gaveBack() {
        inHand = Map.of();
    }

    /** The batch is over but for what its core is still at work on: that comes again, and is no stall. */
    synchronized void isSlow() {
        inHand = Map.of();
        touch();
    }

    /** Takes in a look; null if the polling thread did not answer, or the group does not know this instance. */
    synchronized void looked(Look look) {
        if (look != null) {
            Map<TopicPartition, Long> from = new HashMap<>(look.positions());
            from.replaceAll((partition, position) -> Math.min(position, inHand.getOrDefault(partition, position)));
            lag = look.beyond(from);
        }
        boolean nothingWaits = look != null && inHand.isEmpty() && !look.paused() && look.beyond(look.positions()) == 0;
        if (nothingWaits && trouble != null) {
            // What was given back went to another instance, or was committed after all.
            trouble = null;
            passing = false;
        }
        if (atWork() || passing || nothingWaits) {
            touch();
        }
    }

    /** Slow work is no stall; work that is done once more because of a defect is one that lasts. */
    private boolean atWork() {
        return working && trouble == null;
    }

    /** Something has moved; or the broker is away and nothing can, which is not this channel's fault. */
    synchronized void touch() {
        moved = nanoTime.getAsLong();
    }

    /** Records that wait, as of the last look: those in hand and those behind them. Markers of transactions count only among them. */
    synchronized long lag() {
        return lag;
    }

    /** Why batches are given back, in a few words; null while they are not. */
    synchronized String trouble() {
        return trouble;
    }

    /** Whether records have waited for longer than this without any progress, though nobody is at work and the broker answers. */
    synchronized boolean stalledFor(Duration limit) {
        return !atWork() && nanoTime.getAsLong() - moved > limit.toNanos();
    }
}
