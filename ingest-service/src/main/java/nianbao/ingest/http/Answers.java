package nianbao.ingest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.ingest.IngestConfig;
import nianbao.ingest.outcomes.Answer;

/** Words what became of submissions as answers. To be called where answers are written, on a request's own context. */
final class Answers {

    private static final int MULTI_STATUS = 207;

    private final String storeUrl;

    /** With the addresses of that deployment. */
    Answers(IngestConfig config) {
        storeUrl = config.storeUrl().toString().replaceFirst("/+$", "");
    }

    /** The answer to one document, or to the wish that one be taken back. */
    Response toDocument(Submitted submitted) {
        return switch (submitted) {
            case Submitted.NotTaken(Problem problem) -> problem.response();
            case Submitted.Taken taken ->
                taken.answer()
                        .map(answer -> answer(200, taken, ended(taken, answer)))
                        .orElseGet(() -> answer(
                                202, taken, new Receipt(taken.submissionId(), taken.receipt(), location(taken))));
        };
    }

    /** The answer to a form: its status is that of all files, or 207 where they differ. */
    Response toForm(List<Parcel.Item> items, List<Submitted> submitted) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            entries.add(entry(items.get(i).filename(), submitted.get(i)));
        }
        int first = entries.getFirst().status();
        boolean same = entries.stream().allMatch(entry -> entry.status() == first);
        return Problem.respond(same ? first : MULTI_STATUS)
                .type(MediaType.APPLICATION_JSON)
                .entity(new Submissions(entries))
                .build();
    }

    private Response answer(int status, Submitted.Taken taken, Object entity) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, location(taken))
                .entity(entity)
                .build();
    }

    private Ended ended(Submitted.Taken taken, Answer answer) {
        return new Ended(
                taken.submissionId(),
                taken.receipt(),
                location(taken),
                answer.outcome(),
                answer.report(),
                answer.rejection());
    }

    private Entry entry(String filename, Submitted submitted) {
        return switch (submitted) {
            case Submitted.NotTaken(Problem problem) ->
                new Entry(filename, problem.status(), null, null, null, null, null, null, problem);
            case Submitted.Taken taken -> {
                Optional<Answer> answer = taken.answer();
                yield new Entry(
                        filename,
                        answer.isPresent() ? 200 : 202,
                        taken.submissionId(),
                        taken.receipt(),
                        location(taken),
                        answer.map(Answer::outcome).orElse(null),
                        answer.map(Answer::report).orElse(null),
                        answer.map(Answer::rejection).orElse(null),
                        null);
            }
        };
    }

    private String location(Submitted.Taken taken) {
        return storeUrl + "/submissions/" + taken.submissionId();
    }
}
