package nianbao.parse.extract.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The labels of automatically numbered paragraphs (一、, （一）, 1.), which stand in no run: counted on from paragraph to paragraph, in
 * the order of the document.
 */
final class Numbering {

    private static final int LEVELS = 9;

    private record Level(int start, String format, String text, boolean followed) {}

    /** A list of the document; several may count on together by sharing an abstract one. */
    private record Counted(String counters, Map<Integer, Level> levels, Map<Integer, Integer> restarts) {}

    private final Map<String, Counted> lists = new HashMap<>();
    private final Map<String, Xml> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * The numbering of a document.
     *
     * @param numbering the part of that name, if there is one
     * @param styles the part of that name, if there is one: a style may number its paragraphs
     */
    Numbering(Optional<Xml> numbering, Optional<Xml> styles) {
        styles.ifPresent(root ->
                root.all("style").forEach(style -> this.styles.put(String.valueOf(style.attribute("styleId")), style)));
        numbering.ifPresent(this::lists);
    }

    private void lists(Xml root) {
        Map<String, Xml> ofStyles = new HashMap<>();
        root.all("abstractNum")
                .forEach(list -> list.value("styleLink").ifPresent(style -> ofStyles.putIfAbsent(style, list)));
        Map<String, Map<Integer, Level>> abstracts = new HashMap<>();
        root.all("abstractNum").forEach(list -> {
            // A list may leave its levels to the one that a style of lists stands for.
            Xml defined = list.value("numStyleLink").map(ofStyles::get).orElse(list);
            abstracts.put(list.attribute("abstractNumId"), levels(defined));
        });
        root.all("num").forEach(list -> {
            String counted = list.value("abstractNumId").orElse("");
            Map<Integer, Level> levels = new HashMap<>(abstracts.getOrDefault(counted, Map.of()));
            Map<Integer, Integer> restarts = new HashMap<>();
            list.all("lvlOverride").forEach(override -> {
                levels.putAll(levels(override));
                int start = override.number(-1, "startOverride");
                if (start >= 0) {
                    restarts.put(levelOf(override), start);
                }
            });
            lists.put(String.valueOf(list.attribute("numId")), new Counted(counted, levels, restarts));
        });
    }

    private static Map<Integer, Level> levels(Xml list) {
        Map<Integer, Level> levels = new HashMap<>();
        list.all("lvl")
                .forEach(level -> levels.put(
                        levelOf(level),
                        new Level(
                                level.number(0, "start"),
                                level.value("numFmt").orElse("decimal"),
                                level.value("lvlText").orElse(""),
                                !level.value("suff").orElse("tab").equals("nothing"))));
        return levels;
    }

    private static int levelOf(Xml element) {
        try {
            return Math.clamp(Integer.parseInt(String.valueOf(element.attribute("ilvl"))), 0, LEVELS - 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The label of the next paragraph, with what parts it from the text; empty where it has none. */
    String label(Optional<Xml> properties) {
        Optional<Xml> numbered = numbered(properties);
        Counted list =
                numbered.flatMap(each -> each.value("numId")).map(lists::get).orElse(null);
        if (list == null) {
            return "";
        }
        String id = numbered.orElseThrow().value("numId").orElseThrow();
        int at = Math.clamp(numbered.orElseThrow().number(0, "ilvl"), 0, LEVELS - 1);
        Level level = list.levels().get(at);
        if (level == null) {
            return "";
        }
        int[] counted = counters.computeIfAbsent(list.counters(), any -> new int[LEVELS]);
        count(list, id, at, counted);
        String label = level.text();
        for (int i = 0; i <= at; i++) {
            Level of = list.levels().get(i);
            if (of != null && label.contains("%" + (i + 1))) {
                label = label.replace("%" + (i + 1), NumberFormat.of(of.format(), counted[i] - 1));
            }
        }
        boolean says = !level.format().equals("bullet") && !label.isBlank();
        return says ? label + (level.followed() ? " " : "") : "";
    }

    /** Counters hold the next number plus nothing, so that zero means that a level has not begun. */
    private static int next(int counter, int start) {
        return counter == 0 ? start + 1 : counter + 1;
    }

    private void count(Counted list, String id, int at, int[] counted) {
        Integer restart = list.restarts().get(at);
        if (restart != null && begun.add(id + "/" + at)) {
            counted[at] = 0;
        }
        for (int i = 0; i < at; i++) { // a level that was left out counts as begun
            Level above = list.levels().get(i);
            if (counted[i] == 0 && above != null) {
                counted[i] = above.start() + 1;
            }
        }
        int start = restart != null ? restart : list.levels().get(at).start();
        counted[at] = next(counted[at], start);
        for (int i = at + 1; i < LEVELS; i++) {
            counted[i] = 0;
        }
    }

    /** The numbering of a paragraph: its own, else that of its style or of those the style is based on. */
    private Optional<Xml> numbered(Optional<Xml> properties) {
        Optional<Xml> own = properties.flatMap(each -> each.child("numPr"));
        if (own.flatMap(each -> each.value("numId")).isPresent()) {
            return own;
        }
        String style = properties.flatMap(each -> each.value("pStyle")).orElse(null);
        for (int depth = 0; style != null && depth < LEVELS; depth++) {
            Xml defined = styles.get(style);
            Optional<Xml> ofStyle = Optional.ofNullable(defined).flatMap(each -> each.at("pPr", "numPr"));
            if (ofStyle.flatMap(each -> each.value("numId")).isPresent()) {
                return ofStyle;
            }
            style = defined == null ? null : defined.value("basedOn").orElse(null);
        }
        return Optional.empty();
    }
}
