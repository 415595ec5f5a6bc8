package nianbao.system.faults;

import static nianbao.system.faults.Account.Sort.LOST;
import static nianbao.system.faults.Account.Sort.STUCK;
import static nianbao.system.faults.Account.Sort.TWICE;
import static nianbao.system.faults.Account.Sort.WRONG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nianbao.model.event.Outcome;
import nianbao.model.event.Topic;
import nianbao.system.faults.documents.Specimen;

/** Holds what the topics say against what was acknowledged. */
final class Audit {

    private static final Set<Outcome.Kind> BECAME_REPORTS = Set.of(Outcome.Kind.VALIDATED, Outcome.Kind.DUPLICATE);

    private final Account account;
    private final Function<String, Specimen> specimens;

    Audit(Account account, Function<String, Specimen> specimens) {
        this.account = account;
        this.specimens = specimens;
    }

    /** Every acknowledged receipt is there; every receipt has one outcome and the one event that goes with it. */
    void topics(Map<String, String> acknowledged, Map<String, Journey> journeys, boolean pending) {
        acknowledged.forEach((receipt, submissionId) -> {
            Journey journey = journeys.get(receipt);
            if (journey == null || !journey.submissionId().equals(submissionId)) {
                account.add(
                        LOST,
                        "receipt " + receipt + " was given for submission " + submissionId
                                + ", which is not on reports.submitted there");
            }
        });
        journeys.values().forEach(journey -> topics(journey, pending));
        once(journeys.values());
    }

    /** However often a document came, in any order, it became a report once. */
    private void once(Collection<Journey> journeys) {
        Map<String, List<Outcome.Kind>> ends = new TreeMap<>();
        for (Journey journey : journeys) {
            if (journey.outcome() != null
                    && BECAME_REPORTS.contains(journey.outcome().outcome())) {
                ends.computeIfAbsent(journey.submissionId(), id -> new ArrayList<>())
                        .add(journey.outcome().outcome());
            }
        }
        ends.forEach((submission, kinds) -> {
            int times = Collections.frequency(kinds, Outcome.Kind.VALIDATED);
            if (times != 1) {
                account.add(
                        times == 0 ? LOST : TWICE,
                        "submission " + submission + " became a report " + times + " times: " + kinds);
            }
        });
    }

    private void topics(Journey journey, boolean pending) {
        int outcomes = journey.count(Topic.OUTCOMES);
        if (outcomes == 0) {
            account.add(pending ? STUCK : LOST, journey.toString());
            return;
        }
        Outcome.Kind kind = journey.outcome().outcome();
        one(journey, Topic.OUTCOMES, 1);
        one(journey, Topic.VALIDATED, kind == Outcome.Kind.VALIDATED ? 1 : 0);
        one(journey, Topic.REJECTED, kind == Outcome.Kind.REJECTED ? 1 : 0);
        right(journey);
    }

    /** What came before is a duplicate. */
    private static boolean isRight(Outcome.Kind kind, Outcome.Kind wanted) {
        return kind == wanted || (kind == Outcome.Kind.DUPLICATE && wanted == Outcome.Kind.VALIDATED);
    }

    private void one(Journey journey, Topic topic, int wanted) {
        if (journey.count(topic) > wanted) {
            account.add(TWICE, topic.topicName() + ": " + journey);
        } else if (journey.count(topic) < wanted) {
            account.add(LOST, topic.topicName() + ": " + journey);
        }
    }

    private void right(Journey journey) {
        Specimen specimen = specimens.apply(journey.submissionId());
        if (specimen == null) {
            account.add(WRONG, "nobody submitted what became " + journey);
            return;
        }
        Outcome outcome = journey.outcome();
        if (!isRight(outcome.outcome(), specimen.outcome())
                || !Objects.equals(outcome.reportKey(), specimen.reportKey())
                || !outcome.submissionId().equals(journey.submissionId())) {
            account.add(
                    WRONG,
                    "document %d (%s) should have become %s %s, not %s %s; %s"
                            .formatted(
                                    specimen.number(),
                                    specimen.kind(),
                                    specimen.outcome().wireName(),
                                    specimen.reportKey(),
                                    outcome.outcome().wireName(),
                                    outcome.code() == null ? outcome.reportKey() : outcome.code(),
                                    journey));
        }
    }
}
