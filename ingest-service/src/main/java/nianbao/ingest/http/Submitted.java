package nianbao.ingest.http;

import java.util.Optional;
import nianbao.ingest.outcomes.Answer;
import nianbao.ingest.outcomes.Waiter;

/** What became of sending one document to the broker. */
sealed interface Submitted {

    /**
     * The broker has it.
     *
     * @param submissionId the document
     * @param receipt {@code partition:offset}
     * @param waiter who waits for its outcome; empty where nobody does
     */
    record Taken(String submissionId, String receipt, Optional<Waiter> waiter) implements Submitted {

        /** The outcome, if it is known by now. */
        Optional<Answer> answer() {
            return waiter.flatMap(present -> present.answer().getNow(Optional.empty()));
        }
    }

    /** It was not taken, for that problem. */
    record NotTaken(Problem problem) implements Submitted {}
}
