package nianbao.ingest.admission;

import java.util.List;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Rejection;
import nianbao.model.event.Submission;

/** What admission decided on a document, with the records that follow from it. */
public sealed interface Decision {

    /** What is known of the document now. */
    Submission submission();

    /** The records to send. */
    List<Emission> emissions();

    /**
     * It goes on to parse-service.
     *
     * @param submission with media type and encoding
     * @param document its bytes, as they came
     */
    record Admitted(Submission submission, byte[] document) implements Decision {
        @Override
        public List<Emission> emissions() {
            return List.of(Emissions.ingested(submission, document));
        }
    }

    /**
     * It ends here.
     *
     * @param submission with the media type where it was found
     * @param rejection why, and what to do
     */
    record Refused(Submission submission, Rejection rejection) implements Decision {
        @Override
        public List<Emission> emissions() {
            return Emissions.rejected(submission, rejection);
        }
    }
}
