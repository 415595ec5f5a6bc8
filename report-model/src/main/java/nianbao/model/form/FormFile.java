package nianbao.model.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nianbao.model.form.Line.Role;

/** Reads a table's declaration ({@code forms/*.form}); the syntax is explained at the head of {@code proactive.form}. */
final class FormFile {

    private static final String BOTH = "2019+";

    /** One line of the file with the lines indented below it. */
    private record Node(
            int indent, String key, Role role, List<String> labels, String versions, String traits, List<Node> below) {

        boolean holdsFor(FormVersion version) {
            return versions.isEmpty() || versions.equals(BOTH) || versions.equals(version.wireName());
        }
    }

    private FormFile() {}

    /** The table as the file declares it for one version of the form. */
    static Table read(TableId id, FormVersion version) {
        Node table = tree(id);
        List<Block> blocks = table.below().stream()
                .filter(block -> block.holdsFor(version))
                .map(block -> new Block(
                        block.key(),
                        block.labels(),
                        lines(section(block, "columns"), version),
                        lines(section(block, "rows"), version)))
                .toList();
        return new Table(id, table.labels(), version, blocks);
    }

    private static Node section(Node block, String name) {
        return block.below().stream()
                .filter(node -> node.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("block " + block.key() + " declares no " + name));
    }

    private static List<Line> lines(Node parent, FormVersion version) {
        return parent.below().stream()
                .filter(node -> node.holdsFor(version))
                .map(node -> line(node, version))
                .toList();
    }

    private static Line line(Node node, FormVersion version) {
        List<String> traits = split(node.traits(), ",");
        String unit = traits.stream()
                .filter(trait -> trait.startsWith("unit="))
                .map(trait -> trait.substring("unit=".length()))
                .findFirst()
                .orElse(null);
        return new Line(
                node.key(),
                node.labels(),
                node.role(),
                traits.contains("signed"),
                traits.contains("decimal"),
                unit,
                lines(node, version));
    }

    private static Node tree(TableId id) {
        Iterator<Node> nodes = nodes(id).iterator();
        Node root = nodes.next();
        List<Node> open = new ArrayList<>(List.of(root));
        while (nodes.hasNext()) {
            Node node = nodes.next();
            while (open.getLast().indent() >= node.indent()) {
                open.removeLast();
            }
            open.getLast().below().add(node);
            open.add(node);
        }
        return root;
    }

    private static List<Node> nodes(TableId id) {
        String name = "/nianbao/model/forms/" + id.key() + ".form";
        try (InputStream in = FormFile.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .map(FormFile::node)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static Node node(String text) {
        String[] fields = text.split("\\|", -1);
        int indent = text.length() - text.stripLeading().length();
        List<String> words = split(fields[0], " ");
        Role role =
                switch (words.getFirst()) {
                    case "=" -> Role.TOTAL;
                    case "+" -> Role.INFLOW;
                    case "-" -> Role.OUTFLOW;
                    default -> Role.PART;
                };
        return new Node(
                indent,
                words.getLast(),
                role,
                split(field(fields, 1), ";"),
                field(fields, 2),
                field(fields, 3),
                new ArrayList<>());
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index].strip() : "";
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
