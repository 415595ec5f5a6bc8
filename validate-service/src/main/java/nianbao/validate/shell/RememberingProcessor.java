package nianbao.validate.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Stage;
import nianbao.model.event.Topic;
import nianbao.model.report.Verdict;
import nianbao.stage.Deliveries;
import nianbao.stage.SafeCore;
import nianbao.stage.StageCore;
import nianbao.stage.UnavailableException;
import nianbao.validate.Remembering;
import nianbao.validate.memory.Memory;
import nianbao.validate.memory.StoredYear;
import nianbao.validate.memory.YearMemory;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes a record of reports.parsed to the records that follow from it, next to what is remembered, and remembers what it brings. What is
 * remembered and what is told are committed together or not at all.
 */
final class RememberingProcessor implements Processor<byte[], byte[], byte[], Emission> {

    private final Memory memory;
    private final Watch watch;
    private final Consumer<Verdict> judged;

    private ProcessorContext<byte[], Emission> context;
    private KeyValueStore<String, byte[]> years;

    /** With that memory; each verdict is told once its report is on its way. */
    RememberingProcessor(Memory memory, Watch watch, Consumer<Verdict> judged) {
        this.memory = memory;
        this.watch = watch;
        this.judged = judged;
    }

    @Override
    public void init(ProcessorContext<byte[], Emission> itsContext) {
        context = itsContext;
        years = itsContext.getStateStore(MemoryTopology.STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        Delivery delivery =
                Deliveries.of(place.partition(), place.offset(), record.timestamp(), record.headers(), record.value());
        Core core = new Core();
        List<Emission> emissions = SafeCore.process(delivery, core);
        core.changedBy(emissions).forEach((key, year) -> years.put(key, StoredYear.write(year)));
        boolean answered = Remembering.isAnswered(delivery);
        emissions.stream()
                .filter(emission -> !answered || emission.topic() != Topic.OUTCOMES)
                .forEach(emission -> context.forward(Told.record(emission, context.currentSystemTimeMs())));
        watch.processed(new TopicPartition(place.topic(), place.partition()), place.offset());
    }

    private YearMemory remembered(String reportKey) {
        byte[] stored = years.get(reportKey);
        try {
            return stored == null ? YearMemory.EMPTY : StoredYear.read(stored);
        } catch (IllegalArgumentException e) {
            // Written by a newer version: to go on without it would number revisions anew.
            throw new UnavailableException(e);
        }
    }

    /** The core for one record, whose changes count only if what it told is sent. */
    private final class Core implements StageCore {

        private Remembering last;

        @Override
        public Stage stage() {
            return Stage.VALIDATE;
        }

        @Override
        public List<Emission> process(Delivery delivery) {
            last = Remembering.of(delivery, memory, RememberingProcessor.this::remembered);
            return last.emissions();
        }

        private Map<String, YearMemory> changedBy(List<Emission> sent) {
            if (last == null || sent != last.emissions()) {
                return Map.of();
            }
            if (last.verdict() != null) {
                judged.accept(last.verdict());
            }
            return last.changed();
        }
    }
}
