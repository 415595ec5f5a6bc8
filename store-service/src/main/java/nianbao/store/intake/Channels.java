package nianbao.store.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nianbao.store.write.OutcomeIntake;
import nianbao.store.write.RejectionIntake;
import nianbao.store.write.ReportIntake;
import nianbao.store.write.SubmissionIntake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The four topics that the store reads, and what each becomes. */
@ApplicationScoped
public class Channels {

    private final Consumption consumption;

    @Inject
    Channels(Consumption consumption) {
        this.consumption = consumption;
    }

    @Incoming("submitted")
    Uni<Void> submitted(KafkaRecordBatch<byte[], byte[]> batch) {
        return consumption.run(batch, new SubmissionIntake());
    }

    @Incoming("validated")
    Uni<Void> validated(KafkaRecordBatch<byte[], byte[]> batch) {
        return consumption.run(batch, new ReportIntake());
    }

    @Incoming("rejected")
    Uni<Void> rejected(KafkaRecordBatch<byte[], byte[]> batch) {
        return consumption.run(batch, new RejectionIntake());
    }

    @Incoming("outcomes")
    Uni<Void> outcomes(KafkaRecordBatch<byte[], byte[]> batch) {
        return consumption.run(batch, new OutcomeIntake());
    }
}
