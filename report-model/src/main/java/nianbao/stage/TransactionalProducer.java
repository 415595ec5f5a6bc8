package nianbao.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nianbao.model.event.Emission;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The stage's one producer: results, rejections and outcomes leave through it, with the offsets of what they follow from, in one
 * transaction. Used by one thread. A producer that failed is closed and made anew; that ends its transaction on the broker too.
 */
@ApplicationScoped
public class TransactionalProducer {

    private static final Logger LOG = Logger.getLogger(TransactionalProducer.class);

    /** Fenced so often within so short a time: not a transaction that timed out, but another instance with the same id. */
    private static final int FENCES_THAT_TELL = 3;

    private static final Duration FENCES_WITHIN = Duration.ofMinutes(1);

    private static final long BUFFER_BYTES = 40L << 20;

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    /** What a broker takes in at least, in bytes a second; a transaction that holds more than the usual is given time for it. */
    private static final long SLOWEST_BYTES = 4 << 20;

    /** No transaction is given more time than this, or than its setting; every broker allows it by default. */
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(5);

    /** Another instance with the same transactional id has taken over. */
    static final class FencedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FencedException(Throwable cause) {
            super(cause);
        }
    }

    private final Map<String, Object> properties = new HashMap<>();
    private final boolean transactional;
    private final Duration usualPatience;
    private final Deque<Long> fences = new ArrayDeque<>();
    private volatile KafkaProducer<byte[], byte[]> producer;
    private Duration patience;
    private Duration longestPatience;
    private long begun;

    @Inject
    TransactionalProducer(
            StageConfig config,
            InstanceName name,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        usualPatience = config.transactionTimeout();
        patience = usualPatience;
        longestPatience = longer(usualPatience, LONGEST_PATIENCE);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        // One record of the largest size, and room for the small ones round it: the heap holds no more of a transaction
        // twice.
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, AgencyPartitioner.class);
        transactional = !config.withoutTransactions();
        if (transactional) {
            properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name.transactionalId());
        } else {
            LOG.fatal(
                    "nianbao.test.without-transactions IS ON: A CRASH MAKES DUPLICATES. It is there to see whether the fault"
                            + " harness notices; never run a service with it.");
        }
    }

    /** Whether the offsets are committed with the records; where not, that is left to the caller. */
    boolean isTransactional() {
        return transactional;
    }

    /**
     * Sends the records and commits the offsets, all or nothing. A value is made when its turn comes; as much as the buffer holds is on
     * its way, and the next one waits.
     *
     * @param moved is told each time that something has moved
     * @throws FencedException if another instance has taken this one's place
     * @throws RuntimeException if nothing was committed, or it cannot be known; the batch is then to be read again from the committed
     *     offsets
     */
    void send(
            List<Emission> emissions,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group,
            Runnable moved)
            throws InterruptedException {
        try {
            haveTimeFor(emissions);
            if (producer == null) {
                open();
            }
            begun = System.nanoTime();
            if (transactional) {
                producer.beginTransaction();
            }
            List<Future<RecordMetadata>> sent = new ArrayList<>(emissions.size());
            for (Emission emission : emissions) {
                sent.add(producer.send(Deliveries.toRecord(emission)));
                moved.run();
            }
            if (transactional) {
                producer.sendOffsetsToTransaction(offsets, group);
            }
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get();
                moved.run();
            }
            if (transactional) {
                producer.commitTransaction();
            }
            calmDown();
        } catch (ExecutionException e) {
            throw failure(e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause()));
        } catch (InterruptException e) {
            // The service stops: the producer is kept, since closing it in peace aborts the transaction at once.
            throw interrupted(e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /**
     * Ends on the broker what a failed transaction, or a killed predecessor with the same name, left open: until then, or until the
     * transaction times out by the broker's clock, nobody learns where the group stands, and no batch comes.
     *
     * @throws KafkaException if the broker does not take the producer yet
     */
    void recover() {
        try {
            if (producer == null) {
                open();
            }
        } catch (RuntimeException e) {
            discard();
            throw e;
        }
    }

    /** A transaction's time is its producer's: for more of it the producer is made anew. */
    private void haveTimeFor(List<Emission> emissions) {
        long bytes = emissions.stream()
                .mapToLong(emission -> emission.payload().size())
                .sum();
        Duration needed = shorter(longestPatience, usualPatience.plusSeconds(bytes / SLOWEST_BYTES));
        if (bytes > BUFFER_BYTES && needed.compareTo(patience) > 0) {
            patience = needed;
            discard();
        }
    }

    private void open() {
        // Waiting longer than the broker keeps the transaction open would be in vain.
        int millis = (int) patience.toMillis();
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        if (transactional) {
            properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis);
        }
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        if (transactional) {
            initialise();
        }
    }

    private void initialise() {
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            if (!(e instanceof RetriableException) && !patience.equals(usualPatience)) {
                // The client does not say by its class that the broker allows no transaction as long as this.
                patience = usualPatience;
                longestPatience = usualPatience;
            }
            throw e;
        }
    }

    private static InterruptedException interrupted(InterruptException e) {
        InterruptedException interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        return interrupted;
    }

    private RuntimeException failure(RuntimeException e) {
        discard();
        boolean fenced = e instanceof ProducerFencedException || e instanceof InvalidProducerEpochException;
        boolean outOfTime = fenced && System.nanoTime() - begun >= patience.toNanos();
        if (outOfTime || isTimeout(e)) {
            // A large record may need longer than usual; with the same time it would fail for ever.
            patience = shorter(patience.multipliedBy(2), longestPatience);
        }
        boolean byAnother = (fenced && !outOfTime) || e instanceof FencedInstanceIdException;
        return byAnother && fencedAgain() ? new FencedException(e) : e;
    }

    private static boolean isTimeout(Throwable e) {
        return e != null && (e instanceof TimeoutException || isTimeout(e.getCause()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Back to the usual time, since a killed instance holds readers back for as long as it was given. */
    private void calmDown() {
        if (!patience.equals(usualPatience)) {
            patience = usualPatience;
            discard();
        }
    }

    /** A client that was away for long may be fenced as well: once is no proof of a second instance. */
    private boolean fencedAgain() {
        long now = System.nanoTime();
        fences.addLast(now);
        fences.removeIf(before -> now - before > FENCES_WITHIN.toNanos());
        return fences.size() >= FENCES_THAT_TELL;
    }

    /** The next producer's start aborts what this one left open. */
    private void discard() {
        if (producer != null) {
            try {
                producer.close(Duration.ZERO);
            } catch (RuntimeException e) {
                LOG.debugf(e, "closing a failed producer");
            }
            producer = null;
        }
    }

    /** Ends what is open: an idle producer leaves nothing, one that was interrupted aborts its transaction if the broker answers. */
    void stop() {
        KafkaProducer<byte[], byte[]> open = producer;
        if (open != null) {
            open.close(CLOSE_WITHIN);
        }
    }
}
