package nianbao.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a README with what the mark above it says of it.
 *
 * <p>{@code <!-- file: NAME -->}: a file that commands use. {@code <!-- run; needs: TOOL; expects: TEXT -->}: commands that need a
 * program or Python module, and a text that they must print; in place of {@code expects}, {@code eventually} is a text that they print
 * sooner or later, if they are run again, and {@code until} one at which they have done enough and are stopped.
 *
 * @param language the fence's info string, such as sh
 * @param marks what the mark says, by name; empty where there is none
 * @param text what stands in the block
 */
record ReadmeBlock(String language, Map<String, String> marks, String text) {

    private static final Pattern FENCED =
            Pattern.compile("(?:^<!-- ([^\\n]*?) -->\\n)?^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** All fenced blocks of a README, in order. */
    static List<ReadmeBlock> of(String readme) {
        List<ReadmeBlock> blocks = new ArrayList<>();
        Matcher matcher = FENCED.matcher(readme);
        while (matcher.find()) {
            blocks.add(new ReadmeBlock(matcher.group(2), marks(matcher.group(1)), matcher.group(3)));
        }
        return blocks;
    }

    private static Map<String, String> marks(String comment) {
        Map<String, String> marks = new HashMap<>();
        if (comment != null) {
            for (String mark : comment.split("; ")) {
                String[] nameAndValue = mark.split(": ", 2);
                marks.put(nameAndValue[0], nameAndValue.length == 2 ? nameAndValue[1] : "");
            }
        }
        return marks;
    }

    boolean isCommand() {
        return marks.containsKey("run");
    }

    boolean isFile() {
        return marks.containsKey("file");
    }

    /** The text of that mark, or null. */
    String mark(String name) {
        return marks.get(name);
    }

    /** Its first line: what a test's report calls it. */
    @Override
    public String toString() {
        return text.lines().findFirst().orElse("");
    }
}
