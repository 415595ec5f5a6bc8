package nianbao.parse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Headers;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.parse.extract.Extractor;
import nianbao.parse.extract.isolated.ExtractorsAwayException;
import nianbao.parse.extract.isolated.RoutingExtractor;
import nianbao.stage.StageCore;
import nianbao.stage.TransactionalStage;
import nianbao.stage.UnavailableException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Consumes reports.ingested, produces reports.parsed, or reports.rejected with an outcome; counts, times and logs each document. */
@ApplicationScoped
public class ParseStage implements StageCore {

    private static final Logger LOG = Logger.getLogger(ParseStage.class);

    /** In bytes; no report of text and tables alone is as large. */
    private static final int LARGE = 1 << 20;

    private final TransactionalStage stage;
    private final MeterRegistry meters;
    private final ReportParser parser;

    ParseStage(TransactionalStage stage, MeterRegistry meters, Extractor extractor) {
        this.stage = stage;
        this.meters = meters;
        this.parser = new ReportParser(extractor, InstantSource.system());
    }

    @Incoming("ingested")
    Uni<Void> onBatch(KafkaRecordBatch<byte[], byte[]> batch) {
        return stage.run(batch, this);
    }

    @Override
    public Stage stage() {
        return Stage.PARSE;
    }

    /** What is extracted in another process may use up its time limit, and what is large takes as long by itself. */
    @Override
    public boolean mayTakeLong(Delivery delivery) {
        return RoutingExtractor.isIsolated(delivery.headers().get(Headers.MEDIA_TYPE))
                || delivery.value() != null && delivery.value().length > LARGE;
    }

    @Override
    public List<Emission> process(Delivery delivery) {
        long started = System.nanoTime();
        Submission submission = Submission.from(delivery.headers());
        byte[] document = delivery.value() == null ? new byte[0] : delivery.value();
        return switch (parsed(submission, document)) {
            case ReportParser.Parsed parsed -> {
                told(submission, "parsed", started);
                yield List.of(Emissions.parsed(submission, parsed.report()));
            }
            case ReportParser.Refused refused -> {
                told(submission, refused.rejection().code().wireName(), started);
                yield Emissions.rejected(submission, refused.rejection());
            }
        };
    }

    private ReportParser.Result parsed(Submission submission, byte[] document) {
        try {
            return parser.parse(submission, document);
        } catch (ExtractorsAwayException e) {
            throw new UnavailableException(e);
        }
    }

    private void told(Submission submission, String outcome, long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Timer.builder("nianbao.parse.documents")
                .description("Documents parsed, by outcome")
                .tag("outcome", outcome)
                .register(meters)
                .record(took);
        LOG.debugf(
                "submission=%s receipt=%s stage=parse outcome=%s ms=%d",
                submission.submissionId(), submission.receipt(), outcome, took.toMillis());
    }
}
