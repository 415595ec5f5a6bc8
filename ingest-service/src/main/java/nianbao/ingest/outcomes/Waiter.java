package nianbao.ingest.outcomes;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One who waits for what becomes of one document. Its fields are the {@link WaitingRoom}'s. */
public final class Waiter {

    private final String submissionId;
    private final boolean check;
    private final CompletableFuture<Optional<Answer>> answer = new CompletableFuture<>();

    String receipt;
    Words heard = new Words();

    Waiter(String submissionId, boolean check) {
        this.submissionId = submissionId;
        this.check = check;
    }

    String submissionId() {
        return submissionId;
    }

    /** Whether the document is only checked: then its report or rejection is waited for, too. */
    boolean check() {
        return check;
    }

    /** The answer, on whatever thread it is heard; empty where there is no room to hold it. Never fails. */
    public CompletableFuture<Optional<Answer>> answer() {
        return answer;
    }
}
