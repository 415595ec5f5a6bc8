package nianbao.parse.narrative;

import java.util.List;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;

/**
 * Finds what the running text says in numbers. It would rather miss a statement than make one up: a number of one channel, of a part, of
 * another office or of another stretch of time is none of the report's totals.
 */
final class StatementFinder {

    private StatementFinder() {}

    /** All statements, in the order of the text. */
    static List<Statement> find(Sentences sentences, OwnSubject own, int reportYear) {
        StatementLog log = new StatementLog(sentences, own, reportYear);
        RequestStatements requests = new RequestStatements(sentences, log);
        DisclosureStatements disclosure = new DisclosureStatements(sentences, log);
        ProcurementStatements procurement = new ProcurementStatements(sentences, log);
        DecisionStatements decisions = new DecisionStatements(sentences, log);
        ReviewStatements reviews = new ReviewStatements(sentences, log);
        OutcomeStatements outcomes = new OutcomeStatements(sentences, log);
        DocumentStatements documents = new DocumentStatements(sentences, log);
        ProposalStatements proposals = new ProposalStatements(sentences, log);
        FeeStatements fees = new FeeStatements(log);
        TrainingStatements trainings = new TrainingStatements(sentences, log);
        SumStatements sums = new SumStatements(sentences, log);
        for (Span stretch : sentences.prose()) {
            requests.read(stretch);
            disclosure.read(stretch);
            procurement.read(stretch);
            decisions.read(stretch);
            reviews.read(stretch);
            outcomes.read(stretch);
            documents.read(stretch);
            proposals.read(stretch);
            fees.read(stretch);
            trainings.read(stretch);
            sums.read(stretch);
        }
        return log.inOrder();
    }
}
