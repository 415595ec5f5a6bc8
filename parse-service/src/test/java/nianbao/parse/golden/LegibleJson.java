package nianbao.parse.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nianbao.model.Json;

/** JSON for people, and for comparing line by line: what fits into a line stands in one. */
final class LegibleJson {

    private static final int WIDTH = 140;
    private static final String STEP = " ";

    private LegibleJson() {}

    /** The lines of a value, the last one ended as well. */
    static String of(JsonNode value) {
        return lines(value, "", "") + "\n";
    }

    /** @param key what stands before the value in its first line */
    private static String lines(JsonNode value, String indent, String key) {
        String flat = flat(value);
        if (!value.isContainerNode() || indent.length() + key.length() + flat.length() <= WIDTH) {
            return key + flat;
        }
        String inner = indent + STEP;
        return value.isObject()
                ? value.properties().stream()
                        .map(entry ->
                                inner + lines(entry.getValue(), inner, flat(TextNode.valueOf(entry.getKey())) + ": "))
                        .collect(Collectors.joining(",\n", key + "{\n", "\n" + indent + "}"))
                : StreamSupport.stream(value.spliterator(), false)
                        .map(element -> inner + lines(element, inner, ""))
                        .collect(Collectors.joining(",\n", key + "[\n", "\n" + indent + "]"));
    }

    private static String flat(JsonNode value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
