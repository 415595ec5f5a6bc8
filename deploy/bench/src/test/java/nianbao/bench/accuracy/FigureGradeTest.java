package nianbao.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nianbao.model.report.CellNote;
import nianbao.model.report.CellNote.State;
import org.junit.jupiter.api.Test;

class FigureGradeTest {

    private static final BigDecimal TRUTH = BigDecimal.valueOf(27);

    @Test
    void the_number_itself_is_right_however_it_is_written() {
        assertThat(FigureComparison.grade(new BigDecimal("27.00"), TRUTH, null)).isEqualTo(Grade.RIGHT);
    }

    @Test
    void a_number_that_was_deduced_is_inferred_or_wrong() {
        assertThat(FigureComparison.grade(TRUTH, TRUTH, note(State.INFERRED))).isEqualTo(Grade.INFERRED);
        assertThat(FigureComparison.grade(BigDecimal.TWO, TRUTH, note(State.INFERRED)))
                .isEqualTo(Grade.WRONG);
    }

    @Test
    void a_cell_left_open_has_the_truth_among_its_candidates_or_not() {
        assertThat(FigureComparison.grade(null, TRUTH, note(State.AMBIGUOUS, "2", "27.0")))
                .isEqualTo(Grade.AMBIGUOUS);
        assertThat(FigureComparison.grade(null, TRUTH, note(State.AMBIGUOUS, "2", "7")))
                .isEqualTo(Grade.ASTRAY);
    }

    @Test
    void no_number_is_missing() {
        assertThat(FigureComparison.grade(null, TRUTH, null)).isEqualTo(Grade.MISSING);
        assertThat(FigureComparison.grade(null, TRUTH, note(State.UNREADABLE))).isEqualTo(Grade.MISSING);
    }

    private static CellNote note(State state, String... candidates) {
        return new CellNote(
                state,
                "27",
                null,
                List.of(candidates).stream().map(BigDecimal::new).toList(),
                null);
    }
}
