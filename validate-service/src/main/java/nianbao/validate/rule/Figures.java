package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.validate.subject.Sheet;

/** The numbers of several cells that a rule needs all of. */
final class Figures {

    private Figures() {}

    /** The numbers in the cells' order; empty where a cell is not asked for or holds none. */
    static Optional<List<BigDecimal>> of(Sheet sheet, List<String> cells) {
        List<BigDecimal> numbers = cells.stream()
                .filter(sheet::asksFor)
                .map(sheet::number)
                .flatMap(Optional::stream)
                .toList();
        return numbers.size() == cells.size() ? Optional.of(numbers) : Optional.empty();
    }
}
