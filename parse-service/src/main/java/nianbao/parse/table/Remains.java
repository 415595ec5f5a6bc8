package nianbao.parse.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;

/** What is left of a table whose figures are not there, as where a print cuts them off: the labels of its rows, which may still tell its form. */
final class Remains {

    private Remains() {}

    /**
     * The form that has most of the cells for rows of its own, which no other form has; of two neither.
     *
     * @param stretches where the table may be
     */
    static Optional<FormVersion> form(TableId table, Document document, List<Span> stretches) {
        Set<String> cells = stretches.stream()
                .flatMap(stretch -> cells(Strip.of(document, stretch)))
                .collect(Collectors.toSet());
        List<FormVersion> told = Stream.of(FormVersion.values())
                .filter(version -> own(table, version, cells) > 0)
                .sorted(Comparator.comparingLong((FormVersion version) -> own(table, version, cells))
                        .reversed())
                .toList();
        boolean open =
                told.isEmpty() || told.size() > 1 && own(table, told.get(0), cells) == own(table, told.get(1), cells);
        return open ? Optional.empty() : Optional.of(told.getFirst());
    }

    private static Stream<String> cells(Strip strip) {
        return strip.pieces().stream()
                .filter(Strip.Piece::isCell)
                .map(piece -> Strip.normal(strip.document().at(piece.place())));
    }

    /** How many of the cells are rows of this form alone. */
    private static long own(TableId table, FormVersion version, Set<String> cells) {
        Set<String> others = Stream.of(FormVersion.values())
                .filter(other -> other != version)
                .flatMap(other -> labels(table, other))
                .collect(Collectors.toSet());
        return labels(table, version)
                .distinct()
                .filter(label -> !others.contains(label) && cells.contains(label))
                .count();
    }

    /** The labels of rows and of what they stand below. */
    private static Stream<String> labels(TableId table, FormVersion version) {
        return Form.of(version).table(table).blocks().stream()
                .flatMap(block -> RequestsReader.all(block.rows()))
                .flatMap(line -> line.labels().stream())
                .map(label -> LabelFinder.wording(label).whole());
    }
}
