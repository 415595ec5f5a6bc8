package nianbao.model.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What stands in one cell of a statutory table. Each kind carries its source, so that no figure is ever null by accident and none is
 * guessed in silence: a reader's {@code switch} has to face every kind.
 */
public sealed interface Cell {

    /** The cell's number, if the document gives one. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Read read -> Optional.of(read.value());
            case ZeroInWords zero -> Optional.of(BigDecimal.ZERO);
            case Inferred inferred -> Optional.of(inferred.value());
            case Blank blank -> Optional.empty();
            case Dash dash -> Optional.empty();
            case Missing missing -> Optional.empty();
            case Ambiguous ambiguous -> Optional.empty();
            case Unreadable unreadable -> Optional.empty();
        };
    }

    /** A number plainly there. */
    record Read(BigDecimal value) implements Cell {}

    /** Zero, written as a word such as 无. */
    record ZeroInWords(String raw) implements Cell {}

    /** A number deduced from the same characters, with the reason (in Chinese, for the report's author). */
    record Inferred(BigDecimal value, String raw, String reason) implements Cell {

        /** Stands in the reason, and only there, where an identity of the form chose the number: that identity then proves nothing. */
        public static final String BY_IDENTITY = "按勾稽关系";

        /** Whether an identity of the form chose the number. */
        public boolean isByIdentity() {
            return reason != null && reason.contains(BY_IDENTITY);
        }
    }

    /** The cell is there and nothing is in it. */
    record Blank() implements Cell {}

    /** A dash or stroke stands in it: neither a number nor surely a zero. */
    record Dash(String raw) implements Cell {}

    /** The cell that the form asks for is not in the document; the note (in Chinese) says what was found instead. */
    record Missing(String note) implements Cell {}

    /** Its characters can be read as more than one number. */
    record Ambiguous(String raw, List<BigDecimal> candidates, String note) implements Cell {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Something stands in it that is no number. */
    record Unreadable(String raw, String note) implements Cell {}
}
