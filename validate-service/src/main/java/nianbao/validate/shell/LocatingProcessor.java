package nianbao.validate.shell;

import java.util.List;
import java.util.Set;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Outcome;
import nianbao.model.event.Stage;
import nianbao.model.event.Topic;
import nianbao.model.event.Wish;
import nianbao.stage.Deliveries;
import nianbao.stage.SafeCore;
import nianbao.stage.StageCore;
import nianbao.validate.withdrawal.Located;
import nianbao.validate.withdrawal.Places;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/**
 * Notes from reports.outcomes what became of each submission, and takes the wishes of reports.withdrawals to the reports they concern.
 */
final class LocatingProcessor implements Processor<byte[], byte[], byte[], Emission> {

    private static final Logger LOG = Logger.getLogger(LocatingProcessor.class);

    /** How a document ends that has become a report; of a check none is remembered. */
    private static final Set<Outcome.Kind> REPORTS = Set.of(Outcome.Kind.VALIDATED, Outcome.Kind.DUPLICATE);

    private final Watch watch;

    private ProcessorContext<byte[], Emission> context;
    private KeyValueStore<String, byte[]> places;

    LocatingProcessor(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<byte[], Emission> itsContext) {
        context = itsContext;
        places = itsContext.getStateStore(MemoryTopology.PLACES);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        Delivery delivery =
                Deliveries.of(place.partition(), place.offset(), record.timestamp(), record.headers(), record.value());
        if (place.topic().equals(Topic.WITHDRAWALS.topicName())) {
            wish(delivery);
        } else {
            outcome(delivery);
        }
        watch.processed(new TopicPartition(place.topic(), place.partition()), place.offset());
    }

    private void wish(Delivery delivery) {
        Asking core = new Asking();
        List<Emission> emissions = SafeCore.process(delivery, core);
        if (core.located != null && core.located.emissions() == emissions) {
            places.put(core.submissionId, Json.write(core.located.places()));
        }
        emissions.forEach(this::forward);
    }

    private void outcome(Delivery delivery) {
        Outcome outcome;
        try {
            outcome = Json.read(delivery.value(), Outcome.class);
        } catch (Json.UnreadableJsonException e) {
            LOG.warnf(
                    "stage=validate outcome=unreadable record=%s on reports.outcomes is passed over",
                    delivery.receipt());
            return;
        }
        if (outcome.submissionId() == null || outcome.reportKey() == null || !REPORTS.contains(outcome.outcome())) {
            return;
        }
        Places before = known(outcome.submissionId());
        Located located = before.became(outcome.reportKey());
        if (!located.places().equals(before)) {
            places.put(outcome.submissionId(), Json.write(located.places()));
        }
        located.emissions().forEach(this::forward);
    }

    private Places known(String submissionId) {
        byte[] stored = places.get(submissionId);
        return stored == null ? Places.NONE : Json.read(stored, Places.class);
    }

    private void forward(Emission emission) {
        context.forward(Told.record(emission, context.currentSystemTimeMs()));
    }

    /** The core for one wish, which counts only if what follows from it is sent. */
    private final class Asking implements StageCore {

        private String submissionId;
        private Located located;

        @Override
        public Stage stage() {
            return Stage.VALIDATE;
        }

        @Override
        public List<Emission> process(Delivery delivery) {
            Wish wish = Wish.from(delivery.headers());
            submissionId = wish.submissionId();
            located = known(submissionId).asked(wish);
            return located.emissions();
        }
    }
}
