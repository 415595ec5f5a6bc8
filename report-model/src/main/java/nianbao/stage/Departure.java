package nianbao.stage;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Closes the channels' consumers when the service stops: after the work in flight, and all at the same time. SmallRye would close one
 * after another, each with a pause, and where the broker hangs four of them would take longer than a stop may.
 */
@ApplicationScoped
public class Departure {

    /** How long a stop waits for a commit that is on its way: to the broker or, in the store, to the database. */
    public static final Duration COMMIT_WITHIN = Duration.ofMillis(1_500);

    private static final Logger LOG = Logger.getLogger(Departure.class);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(1_500);

    private final KafkaClientService clients;

    @Inject
    Departure(KafkaClientService clients) {
        this.clients = clients;
    }

    /** Late among the observers: whoever finishes or gives back work needs its consumer until then. */
    void leave(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event)
            throws InterruptedException {
        List<CompletableFuture<Void>> closing = clients.getConsumerChannels().stream()
                .flatMap(channel -> clients.getConsumers(channel).stream())
                .flatMap(consumer ->
                        consumer instanceof ReactiveKafkaConsumer<?, ?> client ? Stream.of(client) : Stream.empty())
                .map(Departure::close)
                .toList();
        try {
            CompletableFuture.allOf(closing.toArray(CompletableFuture<?>[]::new))
                    .get(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("leaving without the broker's answer; it learns of it when the session ends: %s", e);
        }
    }

    private static CompletableFuture<Void> close(ReactiveKafkaConsumer<?, ?> client) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("departure").start(() -> {
            try {
                client.close();
                closed.complete(null);
            } catch (RuntimeException e) {
                closed.completeExceptionally(e);
            }
        });
        return closed;
    }
}
