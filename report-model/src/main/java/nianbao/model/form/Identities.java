package nianbao.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.model.form.Line.Role;

/** Derives the identities of a table from its structure, so that no sum is ever written by hand. */
final class Identities {

    private final TableId table;
    private final List<Identity> found = new ArrayList<>();

    private Identities(TableId table) {
        this.table = table;
    }

    static List<Identity> of(TableId table, List<Block> blocks) {
        Identities identities = new Identities(table);
        blocks.forEach(identities::derive);
        return List.copyOf(identities.found);
    }

    private void derive(Block block) {
        List<Line> columns = block.columnLeaves();
        for (Line row : block.rowLeaves()) {
            totals(block.columns(), Identity.Kind.ROW_TOTAL, row.key(), column -> path(row, column));
        }
        for (Line column : columns) {
            totals(block.rows(), Identity.Kind.COLUMN_TOTAL, column.key(), row -> path(row, column));
            balance(block, column);
        }
    }

    /** One identity for each line among the siblings, or below them, that totals the others. */
    private void totals(List<Line> siblings, Identity.Kind kind, String subject, Function<Line, String> path) {
        Line.total(siblings)
                .ifPresent(total -> add(
                        kind,
                        subject,
                        Stream.of(total).map(path),
                        siblings.stream()
                                .filter(line -> line != total)
                                .flatMap(Line::leaves)
                                .map(path)));
        siblings.forEach(line -> totals(line.children(), kind, subject, path));
    }

    /** The inflows equal the outflows; a group that carries its own total counts by that total. */
    private void balance(Block block, Line column) {
        List<Line> inflows = withRole(block, Role.INFLOW);
        List<Line> outflows = withRole(block, Role.OUTFLOW);
        if (!inflows.isEmpty() && !outflows.isEmpty()) {
            Function<Line, String> path = row -> path(row, column);
            add(
                    Identity.Kind.COLUMN_BALANCE,
                    column.key(),
                    inflows.stream().flatMap(Identities::standsFor).map(path),
                    outflows.stream().flatMap(Identities::standsFor).map(path));
        }
    }

    private static Stream<Line> standsFor(Line line) {
        return line.total().map(Stream::of).orElseGet(line::leaves);
    }

    private static List<Line> withRole(Block block, Role role) {
        return block.rows().stream().filter(row -> row.role() == role).toList();
    }

    private void add(Identity.Kind kind, String subject, Stream<String> left, Stream<String> right) {
        String id = table.key() + "." + kind.wireName() + ":" + subject;
        found.add(new Identity(id, table, kind, left.toList(), right.toList()));
    }

    private String path(Line row, Line column) {
        return table.key() + "." + row.key() + "." + column.key();
    }
}
