package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a cell that is not plainly read was read: the JSON beside the figure.
 *
 * @param state what stands in the cell
 * @param raw its characters as they came, null where there is no cell
 * @param note why it was read so, for the report's author (Chinese), or null
 * @param candidates the numbers its characters may mean; empty unless ambiguous
 * @param ocr true where it was read by OCR, else absent
 */
public record CellNote(
        State state,
        String raw,
        String note,
        List<BigDecimal> candidates,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean ocr) {

    /** What stands in a cell that is not plainly a number. */
    public enum State {
        BLANK("blank"),
        DASH("dash"),
        ZERO_IN_WORDS("zeroInWords"),
        MISSING("missing"),
        INFERRED("inferred"),
        AMBIGUOUS("ambiguous"),
        UNREADABLE("unreadable");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        /** The name in JSON. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    public CellNote {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    private CellNote(State state, String raw, String note) {
        this(state, raw, note, List.of(), null);
    }

    /** The note on a cell, or null for one that is plainly read. */
    static CellNote of(Cell cell) {
        return switch (cell) {
            case Cell.Read read -> null;
            case Cell.ZeroInWords zero -> new CellNote(State.ZERO_IN_WORDS, zero.raw(), null);
            case Cell.Inferred inferred -> new CellNote(State.INFERRED, inferred.raw(), inferred.reason());
            case Cell.Blank blank -> new CellNote(State.BLANK, "", null);
            case Cell.Dash dash -> new CellNote(State.DASH, dash.raw(), null);
            case Cell.Missing missing -> new CellNote(State.MISSING, null, missing.note());
            case Cell.Ambiguous ambiguous ->
                new CellNote(State.AMBIGUOUS, ambiguous.raw(), ambiguous.note(), ambiguous.candidates(), null);
            case Cell.Unreadable unreadable -> new CellNote(State.UNREADABLE, unreadable.raw(), unreadable.note());
        };
    }

    /** The cell that this note and its figure describe. */
    Cell cell(BigDecimal value) {
        return switch (state) {
            case BLANK -> new Cell.Blank();
            case DASH -> new Cell.Dash(raw);
            case ZERO_IN_WORDS -> new Cell.ZeroInWords(raw);
            case MISSING -> new Cell.Missing(note);
            case INFERRED -> new Cell.Inferred(value, raw, note);
            case AMBIGUOUS -> new Cell.Ambiguous(raw, candidates, note);
            case UNREADABLE -> new Cell.Unreadable(raw, note);
        };
    }
}
