package nianbao.validate.shell;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Stage;
import nianbao.stage.StageCore;
import nianbao.stage.TransactionalStage;
import nianbao.validate.Judging;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes reports.parsed; produces reports.validated (for checks reports.checked) and reports.outcomes. */
@ApplicationScoped
class ValidateStage implements StageCore {

    /** Reports judged, by verdict; a batch that is read again counts again. */
    private static final String JUDGED = "nianbao.reports.judged";

    private final TransactionalStage stage;
    private final MeterRegistry meters;
    private final Rules rules;

    ValidateStage(TransactionalStage stage, MeterRegistry meters, Rules rules) {
        this.stage = stage;
        this.meters = meters;
        this.rules = rules;
    }

    @Incoming("parsed")
    Uni<Void> onBatch(KafkaRecordBatch<byte[], byte[]> batch) {
        return stage.run(batch, this);
    }

    @Override
    public Stage stage() {
        return Stage.VALIDATE;
    }

    @Override
    public List<Emission> process(Delivery delivery) {
        Judging judging = Judging.of(delivery, rules.settings());
        meters.counter(JUDGED, "verdict", judging.report().verdict().wireName()).increment();
        return judging.emissions();
    }
}
