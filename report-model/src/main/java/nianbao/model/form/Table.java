package nianbao.model.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A statutory table in one version of the form.
 *
 * @param id which of the three
 * @param labels its printed title and the title's variants
 * @param version the version of the form
 * @param blocks its blocks in printed order
 * @param identities the identities (勾稽关系) that its structure states
 */
public record Table(
        TableId id, List<String> labels, FormVersion version, List<Block> blocks, List<Identity> identities) {

    public Table {
        labels = List.copyOf(labels);
        blocks = List.copyOf(blocks);
        identities = List.copyOf(identities);
    }

    /** A table of these blocks; its identities follow from them. */
    public Table(TableId id, List<String> labels, FormVersion version, List<Block> blocks) {
        this(id, labels, version, blocks, Identities.of(id, blocks));
    }

    /** The paths of its figures, {@code table.row.column}, in printed order. */
    public Stream<String> paths() {
        return blocks.stream().flatMap(Block::figureKeys).map(key -> id.key() + "." + key);
    }

    /** The paths of its rows, {@code table.row}, in printed order. */
    public Stream<String> rowPaths() {
        return blocks.stream().flatMap(block -> block.rowLeaves().stream()).map(row -> id.key() + "." + row.key());
    }

    /** How many rows of it hold figures. */
    public int rowCount() {
        return blocks.stream().mapToInt(block -> block.rowLeaves().size()).sum();
    }
}
