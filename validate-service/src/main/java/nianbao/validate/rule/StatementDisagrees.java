package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Scope;
import nianbao.model.report.Severity;
import nianbao.model.report.Statement;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Subject;

/**
 * A number of the narrative is not the table's. Only statements on the report's own year are compared, and only with cells that hold a
 * number. A notice instead of a warning where text and table may count different things: a whole government's report, or words such as
 * 全市 in the statement.
 */
final class StatementDisagrees implements Rule {

    private static final Pattern OTHER_SCOPE = Pattern.compile("全[省市区县旗镇乡州盟]|各(?:部门|单位|镇|乡|街道|科室)|本级|机关本身|办公室本");

    /** 受理 may count what came over from the year before as well. */
    private static final Pattern CARRIED_OVER = Pattern.compile("结转|受理");

    private static final String AMOUNT = "proactive.procurement.amount";

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.STATEMENT_DISAGREES);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        Subject subject = judged.subject();
        return judged.report().statements().stream()
                .filter(statement -> isComparable(statement, judged.report().year()))
                .filter(statement -> !AmountUnit.tells(statement, subject))
                .flatMap(statement -> compare(statement, subject).stream())
                .toList();
    }

    private static boolean isComparable(Statement statement, int year) {
        return Numbers.isReckonable(statement.value()) && Statements.isOfYear(statement, year);
    }

    private Optional<Finding> compare(Statement statement, Subject subject) {
        List<Counterpart> counterparts = counterparts(statement, subject);
        List<Counterpart> given = counterparts.stream()
                .filter(counterpart -> counterpart.sum(subject).isPresent())
                .toList();
        boolean comparable = !given.isEmpty() && given.getFirst().equals(counterparts.getFirst());
        if (!comparable || given.stream().anyMatch(counterpart -> agrees(statement, counterpart, subject))) {
            return Optional.empty();
        }
        return Optional.of(finding(statement, given.getFirst(), subject));
    }

    /** What of the tables the statement may count; it agrees if it agrees with one of them, and is told against the first. */
    private static List<Counterpart> counterparts(Statement statement, Subject subject) {
        return switch (statement.kind()) {
            case REQUESTS_RECEIVED -> {
                Counterpart received = Counterpart.of("requests.newRequests.total");
                yield CARRIED_OVER.matcher(statement.quote()).find()
                        ? List.of(received, Counterpart.of("requests.newRequests.total", "requests.carriedOver.total"))
                        : List.of(received);
            }
            case REQUESTS_CARRIED_OVER -> List.of(Counterpart.of("requests.carriedOver.total"));
            case REQUESTS_ANSWERED -> List.of(Counterpart.of("requests.totalHandled.total"));
            case REQUESTS_CARRIED_FORWARD -> List.of(Counterpart.of("requests.carriedForward.total"));
            case REQUESTS_GRANTED -> List.of(Counterpart.of("requests.granted.total"));
            case REQUESTS_PARTIALLY_GRANTED -> List.of(Counterpart.of("requests.partiallyGranted.total"));
            case REQUESTS_DENIED -> Counterpart.rows("requests.denied", subject);
            case REQUESTS_UNAVAILABLE -> Counterpart.rows("requests.unavailable", subject);
            case REQUESTS_NOT_PROCESSED -> Counterpart.rows("requests.notProcessed", subject);
            case REQUESTS_OTHERWISE_HANDLED -> Counterpart.rows("requests.other", subject);
            case NORMATIVE_DOCUMENTS_ISSUED -> List.of(Counterpart.of("proactive.normativeDocuments.issued"));
            case NORMATIVE_DOCUMENTS_REPEALED -> List.of(Counterpart.of("proactive.normativeDocuments.repealed"));
            case NORMATIVE_DOCUMENTS_IN_FORCE -> List.of(Counterpart.of("proactive.normativeDocuments.inForce"));
            case PROCUREMENT_ITEMS -> List.of(Counterpart.of("proactive.procurement.items"));
            case PROCUREMENT_AMOUNT -> List.of(Counterpart.of(AMOUNT));
            case PENALTY_DECISIONS -> List.of(Counterpart.of("proactive.penalties.decisions"));
            case LICENSING_DECISIONS -> List.of(Counterpart.of("proactive.licensing.decisions"));
            case RECONSIDERATIONS -> List.of(Counterpart.of("review.reconsideration.total"));
            case LAWSUITS ->
                List.of(Counterpart.of("review.litigationDirect.total", "review.litigationAfterReconsideration.total"));
            default -> List.of(); // what no cell of the tables counts
        };
    }

    /** Cells whose sum a statement may count. */
    private record Counterpart(List<String> cells) {

        static Counterpart of(String... cells) {
            return new Counterpart(List.of(cells));
        }

        /** The totals of the rows whose paths begin so, none where there are no such rows. */
        static List<Counterpart> rows(String prefix, Subject subject) {
            List<String> totals = subject.sheetOf("requests.newRequests.total").stream()
                    .flatMap(sheet -> sheet.table().rowPaths())
                    .filter(row -> row.startsWith(prefix))
                    .map(row -> row + ".total")
                    .toList();
            return totals.isEmpty() ? List.of() : List.of(new Counterpart(totals));
        }

        Optional<BigDecimal> sum(Subject subject) {
            List<BigDecimal> numbers = cells.stream()
                    .flatMap(path -> subject.sheetOf(path).flatMap(sheet -> sheet.number(path)).stream())
                    .toList();
            return numbers.size() < cells.size()
                    ? Optional.empty()
                    : numbers.stream().reduce(BigDecimal::add);
        }
    }

    private static boolean agrees(Statement statement, Counterpart counterpart, Subject subject) {
        BigDecimal number = counterpart.sum(subject).orElseThrow();
        boolean isAmount = counterpart.cells().contains(AMOUNT);
        if (!isAmount || statement.value().signum() == 0) {
            return Tolerance.covers(statement.precision(), statement.value(), number);
        }
        Optional<Money> stated = Money.of(statement.value(), statement.unit());
        Optional<Money> printed = Optional.ofNullable(subject.report().units().get(AMOUNT))
                .flatMap(unit -> Money.of(number, unit.unit()));
        if (stated.isEmpty() || printed.isEmpty()) {
            return true; // without both units nothing can be said
        }
        return stated.get().meets(printed.get())
                || Tolerance.covers(
                        statement.precision(),
                        stated.get().yuan(),
                        printed.get().yuan());
    }

    private static Finding finding(Statement statement, Counterpart counterpart, Subject subject) {
        String printed = counterpart.cells().stream()
                .map(path -> Findings.nameOf(subject, path) + "填" + Numbers.text(number(subject, path))
                        + unit(subject, path))
                .collect(Collectors.joining("，"));
        String message = "文中写“" + statement.quote() + "”，表中" + printed + "，两处不一致，请核对";
        return Findings.of(
                RuleId.STATEMENT_DISAGREES,
                severity(statement, subject),
                Statements.about(statement),
                counterpart.cells(),
                message,
                Stream.concat(
                                Statements.places(statement).stream(),
                                Findings.places(subject, counterpart.cells()).stream())
                        .toList());
    }

    private static BigDecimal number(Subject subject, String path) {
        return subject.sheetOf(path).flatMap(sheet -> sheet.number(path)).orElseThrow();
    }

    private static String unit(Subject subject, String path) {
        return Optional.ofNullable(subject.report().units().get(path))
                .map(unit -> unit.unit())
                .orElse("");
    }

    private static Severity severity(Statement statement, Subject subject) {
        Scope scope = subject.report().scope();
        boolean government = scope != null && scope.kind() == Scope.Kind.GOVERNMENT;
        return government || OTHER_SCOPE.matcher(statement.quote()).find()
                ? Severity.NOTICE
                : RuleId.STATEMENT_DISAGREES.severity();
    }
}
