package nianbao.testing.reports;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nianbao.model.form.Line;

/** How an office writes the labels of the form: in its own words and marks, and on how many lines. */
public final class Habits {

    /** As the form prints them, each on one line. */
    public static final Habits PLAIN = new Habits(0, false, ".", false, 0, 0, false);

    private static final List<String> MARKS = List.of(".", "、", "．", ". ");
    private static final Pattern NUMBER = Pattern.compile("^(\\d)\\.");

    private final int seed;
    private final boolean variants;
    private final String mark;
    private final boolean narrowBrackets;
    private final int columnWidth;
    private final int groupWidth;
    private final boolean vertical;

    private Habits(
            int seed,
            boolean variants,
            String mark,
            boolean narrowBrackets,
            int columnWidth,
            int groupWidth,
            boolean vertical) {
        this.seed = seed;
        this.variants = variants;
        this.mark = mark;
        this.narrowBrackets = narrowBrackets;
        this.columnWidth = columnWidth;
        this.groupWidth = groupWidth;
        this.vertical = vertical;
    }

    /** Those of some office. */
    public static Habits of(Random random) {
        return new Habits(
                random.nextInt(1_000),
                random.nextInt(3) == 0,
                MARKS.get(random.nextInt(MARKS.size())),
                random.nextInt(4) == 0,
                random.nextBoolean() ? 0 : 2 + random.nextInt(3),
                random.nextBoolean() ? 0 : 3 + random.nextInt(2),
                random.nextInt(3) == 0);
    }

    /** The caption of a block of table two. */
    String caption(String caption) {
        return marked(variants ? caption.replace("条", "条 ") : caption);
    }

    /** The label of a column, broken into lines where the office does so. */
    String column(Line line) {
        return broken(marked(worded(line)), columnWidth);
    }

    /** The label of a row that holds figures. */
    String row(Line line) {
        return marked(worded(line));
    }

    /** The label of the group that stands left of all its rows. */
    String outerGroup(Line line) {
        return vertical ? broken(line.label(), 1) : broken(line.label(), groupWidth);
    }

    /** The label of a group within that. */
    String innerGroup(Line line) {
        return broken(marked(line.label()), groupWidth);
    }

    private String worded(Line line) {
        List<String> labels = line.labels();
        return variants ? labels.get(Math.floorMod(seed + line.key().hashCode(), labels.size())) : line.label();
    }

    private String marked(String label) {
        String numbered = NUMBER.matcher(label).replaceFirst("$1" + mark);
        return narrowBrackets ? numbered.replace('（', '(').replace('）', ')') : numbered;
    }

    private static String broken(String label, int width) {
        return width == 0 ? label : label.replaceAll("(?s)(.{" + width + "})(?=.)", "$1\n");
    }
}
