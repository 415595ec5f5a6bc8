package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of a report by path, in the form's order. In JSON they nest by the path's segments: table, row, column. A path that is
 * absent: the form does not ask for it. A null: the form asks, the document gives no number.
 */
public final class Figures {

    /** No figures at all: a report in neither form. */
    public static final Figures NONE = new Figures(Map.of());

    private final Map<String, BigDecimal> byPath;

    private Figures(Map<String, BigDecimal> byPath) {
        this.byPath = Collections.unmodifiableMap(byPath);
    }

    /** Figures by their paths ({@code table.row.column}); iteration order is kept, values may be null. */
    public static Figures of(Map<String, BigDecimal> byPath) {
        return new Figures(new LinkedHashMap<>(byPath));
    }

    /** The numbers by path, in the form's order; values may be null. */
    public Map<String, BigDecimal> byPath() {
        return byPath;
    }

    /** Whether the report's form asks for that figure. */
    public boolean asksFor(String path) {
        return byPath.containsKey(path);
    }

    /** The number at that path, or null where the form does not ask or the document gives none. */
    public BigDecimal get(String path) {
        return byPath.get(path);
    }

    @JsonValue
    Map<String, Map<String, Map<String, BigDecimal>>> nested() {
        Map<String, Map<String, Map<String, BigDecimal>>> tables = new LinkedHashMap<>();
        byPath.forEach((path, value) -> {
            String[] segments = path.split("\\.", 3);
            tables.computeIfAbsent(segments[0], table -> new LinkedHashMap<>())
                    .computeIfAbsent(segments[1], row -> new LinkedHashMap<>())
                    .put(segments[2], value);
        });
        return tables;
    }

    @JsonCreator
    static Figures fromNested(Map<String, Map<String, Map<String, BigDecimal>>> tables) {
        Map<String, BigDecimal> byPath = new LinkedHashMap<>();
        tables.forEach((table, rows) -> rows.forEach((row, columns) ->
                columns.forEach((column, value) -> byPath.put(table + "." + row + "." + column, value))));
        return new Figures(byPath);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && figures.byPath.equals(byPath);
    }

    @Override
    public int hashCode() {
        return byPath.hashCode();
    }

    @Override
    public String toString() {
        return byPath.toString();
    }
}
