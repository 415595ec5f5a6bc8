package nianbao.bench.accuracy;

import java.time.InstantSource;
import java.util.Map;
import nianbao.ingest.admission.Admission;
import nianbao.ingest.admission.Decision;
import nianbao.model.event.Delivery;
import nianbao.model.event.Headers;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Submission;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Extraction;
import nianbao.validate.Validator;

/** The cores of the stages, one after the other in this process: what the pipeline makes of a document, without the pipeline. */
final class Stages {

    private final InstantSource clock = InstantSource.system();
    private final Admission admission = new Admission(clock);
    private final ReportParser parser = new ReportParser(Extraction::of, clock);

    /** What becomes of a document that a producer sends with no more than its file's name. */
    Reading read(String filename, byte[] bytes) {
        Delivery delivery = new Delivery("0:0", clock.instant(), Map.of(Headers.FILENAME, filename), bytes);
        return switch (admission.decide(delivery)) {
            case Decision.Admitted admitted -> parsed(admitted.submission(), bytes);
            case Decision.Refused refused -> refused(refused.rejection());
            case Decision.Withdrawal withdrawal -> throw new IllegalStateException("a document is no wish");
            case Decision.Unpacked unpacked ->
                new Reading.Refused(
                        "unpacked", "an archive of " + unpacked.members().size() + " documents");
        };
    }

    private Reading parsed(Submission submission, byte[] bytes) {
        try {
            return switch (parser.parse(submission, bytes)) {
                case ReportParser.Parsed parsed -> new Reading.Read(Validator.validate(parsed.report()));
                case ReportParser.Refused refused -> refused(refused.rejection());
            };
        } catch (RuntimeException e) {
            // as the stage's shell would: a document that a core fails on is refused, and the run goes on
            return new Reading.Refused(RejectionCode.INTERNAL.wireName(), e.toString());
        }
    }

    private static Reading refused(Rejection rejection) {
        return new Reading.Refused(rejection.code().wireName(), rejection.detail());
    }
}
