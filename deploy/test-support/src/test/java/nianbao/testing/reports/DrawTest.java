package nianbao.testing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Identity;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawTest {

    private static final int REPORTS = 50;

    @ParameterizedTest
    @EnumSource
    void the_figures_keep_every_identity_of_the_form(FormVersion version) {
        Form form = Form.of(version);

        List<String> broken = IntStream.range(0, REPORTS)
                .mapToObj(seed -> Draw.figures(form, new Random(seed)))
                .flatMap(figures -> form.tables().stream()
                        .map(Table::identities)
                        .flatMap(List::stream)
                        .filter(identity -> !sum(figures, identity.left()).equals(sum(figures, identity.right())))
                        .map(Identity::id))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void zeros_large_numbers_decimals_and_decreases_occur() {
        List<BigDecimal> drawn = Arrays.stream(FormVersion.values())
                .map(Form::of)
                .flatMap(form -> IntStream.range(0, REPORTS)
                        .mapToObj(seed -> Draw.figures(form, new Random(seed)))
                        .flatMap(figures -> figures.values().stream()))
                .toList();

        assertThat(drawn)
                .anyMatch(number -> number.signum() == 0)
                .anyMatch(number -> number.compareTo(BigDecimal.valueOf(1_000_000)) > 0)
                .anyMatch(number -> number.scale() > 1)
                .anyMatch(number -> number.signum() < 0);
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_is_printed_once_and_every_row_is_as_wide_as_the_others(FormVersion version) {
        Form form = Form.of(version);
        Map<String, String> texts = new LinkedHashMap<>();
        form.paths().forEach(path -> texts.put(path, path));

        List<List<List<Grid.Cell>>> tables = Stream.of(TableId.values())
                .map(table -> Grid.of(form, table, texts, Habits.PLAIN))
                .toList();

        assertThat(tables.stream().flatMap(List::stream).flatMap(List::stream))
                .filteredOn(Grid.Cell::figure)
                .extracting(Grid.Cell::text)
                .containsExactlyInAnyOrderElementsOf(texts.values());
        tables.forEach(table -> assertThat(table)
                .extracting(row -> row.stream().mapToInt(Grid.Cell::columns).sum())
                .containsOnly(
                        table.getFirst().stream().mapToInt(Grid.Cell::columns).sum()));
    }

    private static BigDecimal sum(Map<String, BigDecimal> figures, List<String> paths) {
        return paths.stream().map(figures::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
