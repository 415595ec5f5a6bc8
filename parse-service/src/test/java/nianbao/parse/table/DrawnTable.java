package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;

/**
 * A table three with figures that satisfy the form.
 *
 * @param rows the form's rows, groups too, in order
 * @param figures seven a row that holds figures
 */
record DrawnTable(List<Line> rows, Map<Line, List<Integer>> figures) {

    private static final int PARTS = 6;

    /** Some table of that form. */
    static DrawnTable of(Random random, FormVersion version) {
        Block block = Form.of(version).table(TableId.REQUESTS).blocks().getFirst();
        List<Line> rows = block.rows().stream().flatMap(DrawnTable::withBelow).toList();
        int largest = List.of(1, 3, 20, 400).get(random.nextInt(4));
        Map<Line, List<Integer>> figures = new LinkedHashMap<>();
        int[] handled = new int[PARTS];
        Line total = null;
        for (Line row : rows) {
            if (row.isLeaf() && row.role() == Line.Role.PART) {
                int[] parts = new int[PARTS];
                for (int i = 0; i < PARTS; i++) {
                    parts[i] = random.nextInt(4) == 0 ? random.nextInt(largest + 1) : 0;
                    handled[i] += parts[i];
                }
                figures.put(row, withTotal(parts));
            } else if (row.role() == Line.Role.TOTAL) {
                total = row;
            }
        }
        figures.put(total, withTotal(handled));
        int[] received = new int[PARTS];
        int[] carriedOver = new int[PARTS];
        int[] forward = new int[PARTS];
        for (int i = 0; i < PARTS; i++) {
            forward[i] = random.nextInt(3) == 0 ? random.nextInt(largest + 1) : 0;
            carriedOver[i] = random.nextInt(handled[i] + forward[i] + 1) / 4;
            received[i] = handled[i] + forward[i] - carriedOver[i];
        }
        rows.forEach(row -> {
            switch (row.key()) {
                case "newRequests" -> figures.put(row, withTotal(received));
                case "carriedOver" -> figures.put(row, withTotal(carriedOver));
                case "carriedForward" -> figures.put(row, withTotal(forward));
                default -> {}
            }
        });
        return new DrawnTable(rows, figures);
    }

    private static Stream<Line> withBelow(Line line) {
        return Stream.concat(Stream.of(line), line.children().stream().flatMap(DrawnTable::withBelow));
    }

    private static List<Integer> withTotal(int[] parts) {
        List<Integer> all = new ArrayList<>();
        int total = 0;
        for (int part : parts) {
            all.add(part);
            total += part;
        }
        all.add(total);
        return all;
    }

    /** What was read otherwise: {@code path: expected, read}. */
    List<String> wrong(TableReading reading) {
        List<String> wrong = new ArrayList<>();
        forEach((path, figure) -> {
            Optional.ofNullable(reading.cells().get(path))
                    .flatMap(Cell::number)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(figure)) != 0)
                    .ifPresent(number -> wrong.add(path + ": " + figure + ", read " + number));
        });
        return wrong;
    }

    /** How many figures were not read. */
    int unread(TableReading reading) {
        int[] unread = {0};
        forEach((path, figure) -> unread[0] += reading.cells().get(path) == null
                        || reading.cells().get(path).number().isEmpty()
                ? 1
                : 0);
        return unread[0];
    }

    private void forEach(BiConsumer<String, Integer> action) {
        Block block =
                Form.of(FormVersion.FORM_2021).table(TableId.REQUESTS).blocks().getFirst();
        figures.forEach((row, numbers) -> {
            for (int i = 0; i < numbers.size(); i++) {
                action.accept(
                        "requests." + row.key() + "."
                                + block.columnLeaves().get(i).key(),
                        numbers.get(i));
            }
        });
    }
}
