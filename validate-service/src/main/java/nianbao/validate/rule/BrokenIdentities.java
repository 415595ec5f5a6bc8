package nianbao.validate.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.form.Identity;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.identity.Cause;
import nianbao.validate.identity.Repair;
import nianbao.validate.identity.Slip;
import nianbao.validate.identity.TableJudgement;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** Broken identities: one finding for each root cause, and one for each identity that no few cells explain. */
final class BrokenIdentities {

    private static final int MOST_IDENTITIES = 20;
    private static final int MOST_SENTENCES = 3;

    private final TableJudgement judgement;
    private final Sheet sheet;
    private final IdentitySentence sentence;

    BrokenIdentities(TableJudgement judgement) {
        this.judgement = judgement;
        this.sheet = judgement.sheet();
        this.sentence = new IdentitySentence(sheet);
    }

    List<Finding> findings() {
        return Stream.concat(judgement.causes().stream().map(this::cell), unexplained().stream())
                .toList();
    }

    private Finding cell(Cause cause) {
        RuleId rule = sheet.id() == TableId.REVIEW ? RuleId.REVIEW_CELL : RuleId.REQUESTS_CELL;
        List<String> cells = List.copyOf(cause.likeliest().set().keySet());
        return new Finding(
                Findings.id(rule, String.join(",", cells)),
                rule,
                rule.severity(),
                cells,
                cause.broken().stream().map(Identity::id).toList(),
                message(cause),
                cause.repairs().stream()
                        .map(repair -> new Finding.Explanation(
                                repair.set(), cause.broken().size(), why(repair)))
                        .toList(),
                sheet.placesOf(cells));
    }

    private String message(Cause cause) {
        Repair likeliest = cause.likeliest();
        List<Identity> told = told(cause);
        String sentences = told.stream().map(sentence::of).collect(Collectors.joining("；"));
        boolean saysItAll = cause.repairs().size() == 1 && statesTheTotal(told.getFirst(), likeliest);
        return saysItAll ? sentences : sentences + "。很可能是" + changes(likeliest);
    }

    /** The identities worth telling: the one whose total is wrong alone, else the first few. */
    private List<Identity> told(Cause cause) {
        return cause.broken().stream()
                .filter(identity -> statesTheTotal(identity, cause.likeliest()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> cause.broken()
                        .subList(0, Math.min(MOST_SENTENCES, cause.broken().size())));
    }

    private static boolean statesTheTotal(Identity identity, Repair repair) {
        return identity.kind() != Identity.Kind.COLUMN_BALANCE
                && List.copyOf(repair.set().keySet()).equals(identity.left());
    }

    private String changes(Repair repair) {
        if (repair.slip() == Slip.MOVED) {
            return "“" + rowOf(repair) + "”一行的数错开了一栏，应依次为" + numbersOf(repair);
        }
        return repair.set().entrySet().stream()
                .map(change -> sheet.nameOf(change.getKey()) + "的" + printed(change.getKey()) + "应为"
                        + Numbers.text(change.getValue()))
                .collect(Collectors.joining("，"));
    }

    private String rowOf(Repair repair) {
        return sheet.position(repair.set().keySet().iterator().next()).rowName();
    }

    /** The numbers of the row that a repair moves back, as they should be. */
    private String numbersOf(Repair repair) {
        String first = repair.set().keySet().iterator().next();
        String row = first.substring(0, first.lastIndexOf('.') + 1);
        return sheet.paths().stream()
                .filter(path -> path.startsWith(row))
                .map(path -> Optional.ofNullable(repair.set().get(path))
                        .or(() -> sheet.number(path))
                        .orElseThrow())
                .map(Numbers::text)
                .collect(Collectors.joining("、"));
    }

    private String printed(String path) {
        return sheet.number(path).map(Numbers::text).orElse("数");
    }

    private String why(Repair repair) {
        String words = repair.slip() == Slip.MOVED
                ? "将“" + rowOf(repair) + "”一行的数依次改为" + numbersOf(repair)
                : repair.set().entrySet().stream()
                        .map(change -> "将" + sheet.nameOf(change.getKey()) + "的" + printed(change.getKey()) + "改为"
                                + Numbers.text(change.getValue()))
                        .collect(Collectors.joining("，"));
        return words + "，有关合计即全部对上"
                + (repair.slip() == Slip.NONE ? "" : "（" + repair.slip().words() + "）");
    }

    private List<Finding> unexplained() {
        RuleId rule = sheet.id() == TableId.REVIEW ? RuleId.REVIEW_IDENTITY : RuleId.REQUESTS_IDENTITY;
        List<Identity> broken = judgement.unexplained();
        int told = Math.min(MOST_IDENTITIES, broken.size());
        return IntStream.range(0, told)
                .mapToObj(index -> identity(rule, broken.get(index), index == told - 1 ? broken.size() - told : 0))
                .toList();
    }

    private Finding identity(RuleId rule, Identity identity, int more) {
        List<String> cells = identity.left();
        return new Finding(
                Findings.id(rule, identity.id()),
                rule,
                rule.severity(),
                cells,
                List.of(identity.id()),
                sentence.of(identity) + (more == 0 ? "" : "。此外还有" + more + "处合计对不上"),
                List.of(),
                sheet.placesOf(cells));
    }
}
