package nianbao.ingest.admission;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Outcome;
import nianbao.model.event.Payload;
import nianbao.model.event.Rejection;
import nianbao.model.event.Submission;
import nianbao.model.event.Wish;

/** What admission decided on a document or a wish, with the records that follow from it. */
public sealed interface Decision {

    /** What is known of the document now; of a wish, what it is about. */
    Submission submission();

    /** The records to send. */
    List<Emission> emissions();

    /**
     * It goes on to parse-service.
     *
     * @param submission with media type and encoding
     * @param document its bytes, as they came
     */
    record Admitted(Submission submission, Payload document) implements Decision {
        @Override
        public List<Emission> emissions() {
            return List.of(Emissions.ingested(submission, document));
        }
    }

    /**
     * It is an archive: each of its documents has a decision of its own.
     *
     * @param submission with the media type
     * @param members what was decided on each document in it, one or more
     * @param skipped how many entries hold no document
     */
    record Unpacked(Submission submission, List<Decision> members, int skipped) implements Decision {

        public Unpacked {
            members = List.copyOf(members);
        }

        @Override
        public List<Emission> emissions() {
            List<Emission> emissions = new ArrayList<>();
            members.forEach(member -> emissions.addAll(member.emissions()));
            List<String> ids = members.stream()
                    .map(member -> member.submission().submissionId())
                    .toList();
            emissions.add(Emissions.unpacked(Outcome.unpacked(submission, ids)));
            return emissions;
        }
    }

    /**
     * It is the wish that a document be taken back, and goes on to who knows what that became.
     *
     * @param wish which document, when and why
     */
    record Withdrawal(Wish wish) implements Decision {
        @Override
        public Submission submission() {
            return wish.submission();
        }

        @Override
        public List<Emission> emissions() {
            return List.of(Emissions.withdrawal(wish));
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
