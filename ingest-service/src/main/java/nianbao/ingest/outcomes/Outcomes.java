package nianbao.ingest.outcomes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nianbao.ingest.IngestConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door's waiting room with its reader. */
@ApplicationScoped
public class Outcomes {

    private final WaitingRoom room;
    private final OutcomeReader reader;

    @Inject
    Outcomes(
            IngestConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry meters) {
        room = new WaitingRoom(config.waiters(), config.waitMemory().asLongValue());
        reader = new OutcomeReader(bootstrapServers, room);
        meters.gauge("nianbao.ingest.waiters", room, WaitingRoom::waiters);
    }

    /** Where those wait who posted a document. */
    public WaitingRoom room() {
        return room;
    }

    /** Why an outcome that is written now could be missed, in a few words; null where none can. */
    String trouble() {
        return reader.trouble();
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    /** Who waits longer than a stop would go without the receipt. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        room.close();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reader.close();
    }
}
