package nianbao.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import nianbao.ingest.admission.Admission;
import nianbao.ingest.admission.Decision;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Stage;
import nianbao.stage.StageCore;
import nianbao.stage.TransactionalStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes reports.submitted through admission, transaction by transaction; counts and logs what became of each document. */
@ApplicationScoped
public class AdmissionStage implements StageCore {

    private static final Logger LOG = Logger.getLogger(AdmissionStage.class);

    private final TransactionalStage stage;
    private final MeterRegistry meters;
    private final Admission admission = new Admission(InstantSource.system());

    AdmissionStage(TransactionalStage stage, MeterRegistry meters) {
        this.stage = stage;
        this.meters = meters;
    }

    @Incoming("submitted")
    Uni<Void> onBatch(KafkaRecordBatch<byte[], byte[]> batch) {
        return stage.run(batch, this);
    }

    @Override
    public Stage stage() {
        return Stage.INGEST;
    }

    @Override
    public boolean alone(Delivery delivery) {
        return admission.isArchive(delivery);
    }

    @Override
    public List<Emission> process(Delivery delivery) {
        long started = System.nanoTime();
        Decision decision = admission.decide(delivery);
        told(decision, started);
        if (decision instanceof Decision.Unpacked unpacked) {
            unpacked.members().forEach(member -> told(member, started));
        }
        return decision.emissions();
    }

    private void told(Decision decision, long started) {
        String mediaType = decision.submission().mediaType();
        String outcome =
                switch (decision) {
                    case Decision.Admitted admitted -> "ingested";
                    case Decision.Unpacked unpacked -> "unpacked";
                    case Decision.Withdrawal withdrawal -> "withdrawal";
                    case Decision.Refused refused -> refused.rejection().code().wireName();
                };
        meters.counter(
                        "nianbao.ingest.documents",
                        "outcome",
                        outcome,
                        "media.type",
                        mediaType == null ? "none" : mediaType)
                .increment();
        LOG.debugf(
                "submission=%s receipt=%s stage=ingest outcome=%s ms=%d",
                decision.submission().submissionId(),
                decision.submission().receipt(),
                outcome,
                (System.nanoTime() - started) / 1_000_000);
    }
}
