package nianbao.validate.identity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.model.form.Identity;
import nianbao.model.report.Cell;
import nianbao.model.report.Checks;
import nianbao.validate.subject.Sheet;

/** Counts how the identities of all tables came out. */
public final class Tally {

    private enum Result {
        HELD,
        BROKEN,
        BY_CONSTRUCTION,
        NOT_CHECKABLE
    }

    private Tally() {}

    /** Each identity of these tables is counted once. */
    public static Checks of(List<TableJudgement> judgements) {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (TableJudgement judgement : judgements) {
            Set<Identity> broken = new HashSet<>(judgement.broken());
            judgement
                    .sheet()
                    .identities()
                    .forEach(identity -> counts.merge(result(identity, judgement.sheet(), broken), 1, Integer::sum));
        }
        return new Checks(
                counts.getOrDefault(Result.HELD, 0),
                counts.getOrDefault(Result.BROKEN, 0),
                counts.getOrDefault(Result.BY_CONSTRUCTION, 0),
                counts.getOrDefault(Result.NOT_CHECKABLE, 0));
    }

    private static Result result(Identity identity, Sheet sheet, Set<Identity> broken) {
        if (broken.contains(identity)) {
            return Result.BROKEN;
        }
        if (IdentityPaths.of(identity).anyMatch(path -> sheet.number(path).isEmpty())) {
            return Result.NOT_CHECKABLE;
        }
        return IdentityPaths.of(identity).anyMatch(path -> wasChosenByIdentity(sheet.cell(path)))
                ? Result.BY_CONSTRUCTION
                : Result.HELD;
    }

    private static boolean wasChosenByIdentity(Cell cell) {
        return cell instanceof Cell.Inferred inferred && inferred.isByIdentity();
    }
}
