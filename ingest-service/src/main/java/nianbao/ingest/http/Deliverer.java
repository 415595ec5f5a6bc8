package nianbao.ingest.http;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import nianbao.ingest.IngestConfig;

/** Delivers a parcel: all its documents to the broker, then the outcomes that are waited for, then the answer. */
@ApplicationScoped
public class Deliverer {

    /** Of one form; more would only queue for their turns. */
    private static final int AT_A_TIME = 4;

    private static final int UNAVAILABLE = 503;

    /** Browsers' own. */
    private static final Set<String> IGNORED_FIELDS = Set.of("_charset_");

    private final Submitter submitter;
    private final Answers answers;
    private final Duration longestWait;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    @Inject
    Deliverer(Submitter submitter, IngestConfig config) {
        this.submitter = submitter;
        this.answers = new Answers(config);
        this.longestWait = config.longestWait();
    }

    /** An answer that is still to be worded, on the request's own context. */
    interface Reply {
        Response respond();
    }

    /**
     * Delivers a parcel and closes it.
     *
     * @param query the request's parameters by name; a form's fields stand in for those that are not there
     * @return the answer; fails with {@link Refused}, and then nothing was sent
     */
    CompletableFuture<Reply> deliver(Parcel parcel, boolean form, Map<String, String> query, String sourceUrl) {
        Parameters parameters;
        try {
            parameters = Parameters.of(withFields(query, parcel.fields()), longestWait);
        } catch (Refused e) {
            parcel.close();
            throw e;
        }
        AtomicReference<Problem> away = new AtomicReference<>();
        return Lanes.run(AT_A_TIME, parcel.items(), item -> send(parcel, item, parameters, sourceUrl, away))
                .whenCompleteAsync((submitted, failure) -> parcel.close(), workers)
                .thenCompose(submitted -> submitter
                        .outcomes(submitted, parameters.patience())
                        .thenApply(done -> {
                            submitter.leave(submitted);
                            return () -> respond(parcel.items(), submitted, form);
                        }));
    }

    /** Where the broker is away, the rest of a form is not tried: each file would wait for it anew. */
    private CompletableFuture<Submitted> send(
            Parcel parcel, Parcel.Item item, Parameters parameters, String sourceUrl, AtomicReference<Problem> away) {
        Problem refusal = item.refusal() == null ? away.get() : item.refusal();
        if (refusal != null) {
            return CompletableFuture.completedFuture(new Submitted.NotTaken(refusal));
        }
        boolean waits = !parameters.patience().isZero();
        return submitter
                .send(parcel.spool(), item.section(), parameters.hints(item, sourceUrl), waits)
                .thenApply(submitted -> {
                    if (submitted instanceof Submitted.NotTaken(Problem problem) && problem.status() == UNAVAILABLE) {
                        away.set(problem);
                    }
                    return submitted;
                });
    }

    private Response respond(List<Parcel.Item> items, List<Submitted> submitted, boolean form) {
        return form ? answers.toForm(items, submitted) : answers.toDocument(submitted.getFirst());
    }

    private static Map<String, String> withFields(Map<String, String> query, Map<String, String> fields) {
        Set<String> unknown = new HashSet<>(fields.keySet());
        unknown.removeAll(Parameters.NAMES);
        unknown.removeAll(IGNORED_FIELDS);
        if (!unknown.isEmpty()) {
            // It might be a misspelt "check", and a draft would be published.
            throw new Refused(Problem.badParameter(
                    "there is no field " + unknown.iterator().next() + "; a form has files, and of fields "
                            + String.join(", ", Parameters.NAMES)));
        }
        Map<String, String> all = new HashMap<>(query);
        fields.forEach((name, value) -> all.merge(name, value, (given, field) -> {
            throw new Refused(Problem.saidTwice(name));
        }));
        return all;
    }
}
