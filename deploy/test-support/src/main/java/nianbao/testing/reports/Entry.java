package nianbao.testing.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import nianbao.model.report.CellNote;

/**
 * What is printed in the cell of a figure, and what a person takes it for.
 *
 * @param text as printed
 * @param number that it says, null where it says none
 * @param state of a cell that is not plainly a number, else null
 */
public record Entry(String text, BigDecimal number, CellNote.State state) {

    /** What an office puts where the figure is zero, here and there; digits elsewhere. */
    public enum Zeros {
        DIGIT("0", CellNote.State.BLANK),
        BLANK("", CellNote.State.BLANK),
        HYPHEN("-", CellNote.State.DASH),
        DASH("—", CellNote.State.DASH),
        STROKE("/", CellNote.State.DASH),
        WORD("无", CellNote.State.ZERO_IN_WORDS);

        private final String text;
        private final CellNote.State state;

        Zeros(String text, CellNote.State state) {
            this.text = text;
            this.state = state;
        }

        private Entry entry() {
            return new Entry(text, state == CellNote.State.ZERO_IN_WORDS ? BigDecimal.ZERO : null, state);
        }
    }

    /** Prints figures. */
    public static Map<String, Entry> of(Map<String, BigDecimal> figures, Zeros zeros, Random random) {
        boolean signs = random.nextInt(3) == 0;
        Map<String, Entry> entries = new LinkedHashMap<>();
        figures.forEach((path, number) -> {
            boolean otherwise = zeros != Zeros.DIGIT && number.signum() == 0 && random.nextInt(3) == 0;
            entries.put(path, otherwise ? zeros.entry() : plain(number, signs && path.endsWith(".change")));
        });
        return entries;
    }

    private static Entry plain(BigDecimal number, boolean signed) {
        String sign = signed && number.signum() > 0 ? "+" : "";
        return new Entry(sign + number.toPlainString(), number, null);
    }
}
