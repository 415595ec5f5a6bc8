package nianbao.stage;

import java.time.Instant;
import java.util.List;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.ByteUtils;
import org.jboss.logging.Logger;

/**
 * Runs a core over one document. A bad document is among the core's results; what a core throws is a defect, unless what it leans on is
 * away: tried again and then a rejection {@code internal}, so that nothing blocks or vanishes.
 */
public final class SafeCore {

    private static final Logger LOG = Logger.getLogger(SafeCore.class);
    private static final int TRIES = 2;

    private SafeCore() {}

    /**
     * The records that follow from one.
     *
     * @throws UnavailableException if what the core leans on is away
     */
    public static List<Emission> process(Delivery delivery, StageCore core) {
        Throwable defect = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return sendable(core.process(delivery));
            } catch (UnavailableException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                // Errors too: a document that exhausts the stack or the heap must not come again for ever.
                defect = e;
            }
        }
        Submission submission = submissionOf(delivery, core.stage());
        String name = Defects.nameOf(defect);
        LOG.errorf(
                "stage=%s submission=%s receipt=%s outcome=rejected code=internal defect=%s%n%s",
                core.stage().wireName(),
                submission.submissionId(),
                submission.receipt(),
                name,
                Defects.stackOf(defect));
        return Emissions.rejected(
                submission, Rejection.of(submission, core.stage(), RejectionCode.INTERNAL, name, Instant.now()));
    }

    /**
     * The same, if the producer will take each: what fails in the producer fails the whole batch, and again each time it is read.
     *
     * @throws IllegalStateException if one has no key or is too large
     */
    private static List<Emission> sendable(List<Emission> emissions) {
        for (Emission emission : emissions) {
            String topic = emission.topic().topicName();
            if (emission.key() == null || emission.payload() == null) {
                throw new IllegalStateException("a record for " + topic + " has no key or no value");
            }
            long size = sizeOf(emission);
            if (size > Topic.MAX_RECORD_BYTES) {
                throw new IllegalStateException("a record for " + topic + " has " + size + " bytes");
            }
        }
        return emissions;
    }

    /** At most, and without making its value. */
    private static long sizeOf(Emission emission) {
        ProducerRecord<byte[], byte[]> withoutValue =
                Deliveries.toRecord(new Emission(emission.topic(), emission.key(), emission.headers(), new byte[0]));
        return ByteUtils.sizeOfVarint(emission.payload().size())
                + (long) emission.payload().size()
                + AbstractRecords.estimateSizeInBytesUpperBound(
                        RecordBatch.CURRENT_MAGIC_VALUE,
                        CompressionType.NONE,
                        withoutValue.key(),
                        withoutValue.value(),
                        withoutValue.headers().toArray());
    }

    /**
     * What a record on a topic between the stages says it is; one that says nothing is told by its own bytes and place, and so is
     * whatever comes from outside, where anyone may have written the headers.
     */
    private static Submission submissionOf(Delivery delivery, Stage stage) {
        if (stage == Stage.INGEST) {
            return Submission.unadmitted(SubmissionId.of(delivery.value()), delivery);
        }
        try {
            return Submission.from(delivery.headers());
        } catch (RuntimeException e) {
            return Submission.unadmitted(SubmissionId.of(delivery.value()), delivery);
        }
    }
}
