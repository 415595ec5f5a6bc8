package nianbao.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellsTest {

    private static final String PATH = "requests.granted.total";

    static List<Cell> everyKindOfCell() {
        return List.of(
                new Cell.Read(new BigDecimal("4718")),
                new Cell.ZeroInWords("无"),
                new Cell.Inferred(BigDecimal.TEN, "1 0", "数字中间有空格"),
                new Cell.Blank(),
                new Cell.Dash("—"),
                new Cell.Missing("本行只有6个数"),
                new Cell.Ambiguous("1O", List.of(BigDecimal.ONE, BigDecimal.TEN), "可读作1或10"),
                new Cell.Unreadable("■", "无法辨认"));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfCell")
    void aCellThatIsSplitIntoFigureAndNoteComesBackTheSame(Cell cell) {
        Cells cells = new Cells().put(PATH, cell);

        Cells joined = Cells.of(cells.figures(), cells.notes());

        assertThat(joined.get(PATH)).isEqualTo(cell);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfCell")
    void aNoteComesBackFromJsonTheSame(Cell cell) {
        new Cells().put(PATH, cell).notes().values().forEach(note -> assertThat(
                        Json.read(Json.write(note), CellNote.class))
                .isEqualTo(note));
    }

    @Test
    void onlyWhatIsReadSaidInWordsOrInferredHasANumber() {
        assertThat(everyKindOfCell())
                .extracting(cell -> cell.number().orElse(null))
                .containsExactly(new BigDecimal("4718"), BigDecimal.ZERO, BigDecimal.TEN, null, null, null, null, null);
    }

    @Test
    void aCellThatIsPlainlyReadHasNoNote() {
        assertThat(new Cells().put(PATH, new Cell.Read(BigDecimal.ONE)).notes()).isEmpty();
    }

    @Test
    void aFigureWithoutNumberAndNoteIsMissing() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put(PATH, null);

        assertThat(Cells.of(Figures.of(figures), Map.of()).get(PATH)).isEqualTo(new Cell.Missing(null));
    }

    @Test
    void aPathThatTheFormDoesNotAskForHasNoCell() {
        assertThat(new Cells().get(PATH)).isNull();
    }

    @Test
    void cellsKeepTheFormsOrder() {
        Cells cells = new Cells()
                .put("requests.b.total", new Cell.Blank())
                .put("requests.a.total", new Cell.Blank())
                .put("requests.b.total", new Cell.Dash("-"));

        assertThat(cells.paths()).containsExactly("requests.b.total", "requests.a.total");
        assertThat(cells.figures().byPath().keySet()).containsExactly("requests.b.total", "requests.a.total");
    }
}
