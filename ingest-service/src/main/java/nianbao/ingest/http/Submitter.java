package nianbao.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import nianbao.ingest.IngestConfig;
import nianbao.ingest.outcomes.Outcomes;
import nianbao.ingest.outcomes.Waiter;
import nianbao.ingest.outcomes.WaitingRoom;
import nianbao.model.event.Headers;
import nianbao.model.event.ProducerHints;
import nianbao.stage.BrokerConnection;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/** Takes documents from the spool through memory to the broker, each in its turn; and waits for what becomes of them. */
@ApplicationScoped
public class Submitter {

    private static final Logger LOG = Logger.getLogger(Submitter.class);

    private final SubmittedProducer producer;
    private final BrokerConnection broker;
    private final WaitingRoom room;
    private final DoorTimer timer;
    private final Turns turns;
    private final Duration patience;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    @Inject
    Submitter(
            SubmittedProducer producer,
            BrokerConnection broker,
            Outcomes outcomes,
            DoorTimer timer,
            IngestConfig config,
            MeterRegistry meters) {
        this.producer = producer;
        this.broker = broker;
        this.room = outcomes.room();
        this.timer = timer;
        this.turns = new Turns(config.inFlightLimit().asLongValue(), timer);
        this.patience = config.brokerPatience();
        meters.gauge("nianbao.ingest.in.flight.bytes", turns, Turns::held);
    }

    /**
     * Sends a document; never fails. Who waits enters the waiting room before, and has to be seen out with {@link #leave}.
     *
     * @param waits whether its outcome is waited for
     */
    CompletableFuture<Submitted> send(Spool spool, Spool.Section section, ProducerHints hints, boolean waits) {
        Optional<Waiter> waiter = waits ? room.enter(section.submissionId(), hints.checkOnly()) : Optional.empty();
        return submitted(
                section.submissionId(),
                waiter,
                turns.take(section.length(), patience)
                        .thenComposeAsync(turn -> send(spool, section, hints, turn), workers));
    }

    /**
     * Sends the wish that a document be taken back; as {@link #send}, but it has no bytes to wait with.
     *
     * @param reason why, or null
     */
    CompletableFuture<Submitted> withdraw(String submissionId, String reason, boolean waits) {
        Map<String, String> headers = reason == null
                ? Map.of(Headers.WITHDRAW, submissionId)
                : Map.of(Headers.WITHDRAW, submissionId, Headers.REASON, reason);
        Optional<Waiter> waiter = waits ? room.enter(submissionId, false) : Optional.empty();
        return submitted(submissionId, waiter, producer.send(submissionId, headers, null, () -> {}));
    }

    private CompletableFuture<Submitted> submitted(
            String submissionId, Optional<Waiter> waiter, CompletableFuture<RecordMetadata> sent) {
        return sent.handle((acknowledged, failure) -> {
            if (failure != null) {
                waiter.ifPresent(room::leave);
                return notTaken(submissionId, failure instanceof CompletionException ? failure.getCause() : failure);
            }
            String receipt = acknowledged.partition() + ":" + acknowledged.offset();
            waiter.ifPresent(present -> room.acknowledged(present, receipt));
            return new Submitted.Taken(submissionId, receipt, waiter);
        });
    }

    /** Done as soon as all outcomes that are waited for are there, or after that time; never fails. */
    CompletableFuture<Void> outcomes(List<Submitted> submitted, Duration wait) {
        CompletableFuture<?>[] answers =
                waiters(submitted).stream().map(Waiter::answer).toArray(CompletableFuture<?>[]::new);
        return timer.within(wait, CompletableFuture.allOf(answers)).exceptionally(late -> null);
    }

    /** Nobody waits for these any more. */
    void leave(List<Submitted> submitted) {
        waiters(submitted).forEach(room::leave);
    }

    private CompletableFuture<RecordMetadata> send(
            Spool spool, Spool.Section section, ProducerHints hints, Turns.Turn turn) {
        try {
            return producer.send(section.submissionId(), hints.headers(), spool.read(section), turn::end);
        } catch (IOException e) {
            turn.end();
            LOG.warnf("submission=%s stage=ingest outcome=spool-unavailable cause=%s", section.submissionId(), e);
            return CompletableFuture.failedFuture(new Refused(Problem.spoolUnavailable()));
        } catch (RuntimeException | OutOfMemoryError e) {
            turn.end();
            return CompletableFuture.failedFuture(e);
        }
    }

    private Submitted notTaken(String submissionId, Throwable failure) {
        if (failure instanceof Refused refused) {
            return new Submitted.NotTaken(refused.problem());
        }
        boolean noTurn = failure instanceof Turns.TooLateException && broker.trouble() == null;
        Problem problem = noTurn ? Problem.tooBusy() : Problem.brokerUnavailable();
        LOG.warnf("submission=%s stage=ingest outcome=%s cause=%s", submissionId, problem.code(), failure);
        return new Submitted.NotTaken(problem);
    }

    private static List<Waiter> waiters(List<Submitted> submitted) {
        return submitted.stream()
                .flatMap(one -> one instanceof Submitted.Taken taken ? taken.waiter().stream() : Stream.empty())
                .toList();
    }
}
