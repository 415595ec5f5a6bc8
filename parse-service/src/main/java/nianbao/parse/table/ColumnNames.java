package nianbao.parse.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.parse.text.Condensed;

/** The names of a block's columns and of their groups as they stand in a strip, by the character that they begin with. */
final class ColumnNames {

    /** Made once: the forms do not change. */
    private static final Map<Block, ColumnNames> OF_FORMS = ofForms();

    private final Map<Character, List<Name>> byFirst = new HashMap<>();

    /** The characters that the names begin with, which most of a strip's are not. */
    private final BitSet firsts = new BitSet();

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** Of each column that holds figures, its names as condensed text has them. */
    private final List<List<String>> condensed;

    /** A name and what it names. */
    record Name(String words, Line line) {}

    private ColumnNames(Block block) {
        RequestsReader.all(block.columns()).forEach(line -> line.labels().forEach(label -> add(label, line)));
        condensed = block.columnLeaves().stream()
                .map(leaf -> leaf.labels().stream().map(Condensed::fold).toList())
                .toList();
    }

    private static Map<Block, ColumnNames> ofForms() {
        Map<Block, ColumnNames> names = new IdentityHashMap<>();
        Stream.of(FormVersion.values())
                .flatMap(version -> Form.of(version).tables().stream())
                .flatMap(table -> table.blocks().stream())
                .forEach(block -> names.put(block, new ColumnNames(block)));
        names.put(ReviewReader.PRINTED, new ColumnNames(ReviewReader.PRINTED));
        return names;
    }

    /** Those of a block of a form, or of table four's with its rows and columns exchanged. */
    static ColumnNames of(Block block) {
        return OF_FORMS.get(block);
    }

    private void add(String label, Line line) {
        String words = LabelFinder.wording(label).whole();
        firsts.set(words.charAt(0));
        List<Name> names = byFirst.computeIfAbsent(words.charAt(0), first -> new ArrayList<>());
        if (lines.putIfAbsent(words, line) == null) {
            names.add(new Name(words, line));
        }
    }

    /** All names, with what they name. */
    Map<String, Line> lines() {
        return lines;
    }

    /** How many of the columns that hold figures are named in a stretch of condensed text. */
    int namedIn(String words) {
        int named = 0;
        for (List<String> names : condensed) {
            named += names.stream().anyMatch(words::contains) ? 1 : 0;
        }
        return named;
    }

    /** The longest name that stands there and ends before that place; null if none does. */
    Name longestAt(String line, int at, int to) {
        char first = line.charAt(at);
        if (!firsts.get(first)) {
            return null;
        }
        Name longest = null;
        for (Name name : byFirst.get(first)) {
            int length = name.words().length();
            if (at + length <= to
                    && (longest == null || length > longest.words().length())
                    && line.startsWith(name.words(), at)) {
                longest = name;
            }
        }
        return longest;
    }
}
