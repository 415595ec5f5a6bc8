package nianbao.parse.extract.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a reader sees of a story's runs, in order: the state of fields goes from one paragraph to the next. */
final class Words {

    /** Elements that hold runs and say nothing by themselves. */
    private static final Set<String> WRAPPERS = Set.of(
            "ins",
            "moveTo",
            "hyperlink",
            "smartTag",
            "customXml",
            "sdt",
            "sdtContent",
            "fldSimple",
            "dir",
            "bdo",
            "oMath",
            "oMathPara",
            "ruby",
            "rubyBase");

    private static final Set<String> PICTURES = Set.of("blip", "imagedata");

    /** Runs that are shifted less, in half points, are set in the middle of their line. */
    private static final int LEAST_SHIFT = 4;

    private static final Pattern MARK = Pattern.compile("[\\d*＊※\\[\\]（）()]{1,4}");

    /** Styles that are based on one another, at most. */
    private static final int MOST_STYLES = 9;

    private final Map<String, Xml> styles = new HashMap<>();

    /** Of the fields that are open, whether each still gives its instruction, which nobody sees. */
    private final Deque<Boolean> instructions = new ArrayDeque<>();

    private boolean pictures;

    /** @param styles the part of that name, if there is one: a style may raise its characters */
    Words(Optional<Xml> styles) {
        styles.ifPresent(root ->
                root.all("style").forEach(style -> this.styles.put(String.valueOf(style.attribute("styleId")), style)));
    }

    /** Whether there was a picture anywhere. */
    boolean hasPictures() {
        return pictures;
    }

    /**
     * Adds the text of a paragraph's runs.
     *
     * @param boxes takes the contents of the text boxes that are anchored in it
     */
    void of(Xml container, StringBuilder text, List<Xml> boxes) {
        for (Xml child : container.children()) {
            if (child.name().equals("r")) {
                run(child, text, boxes);
            } else if (WRAPPERS.contains(child.name())) {
                of(child, text, boxes);
            } else if (child.name().equals("AlternateContent")) {
                chosen(child).forEach(choice -> of(choice, text, boxes));
            }
        }
    }

    /** Of two ways to say the same the one for readers of today. */
    static List<Xml> chosen(Xml alternatives) {
        return alternatives
                .child("Choice")
                .or(() -> alternatives.child("Fallback"))
                .map(List::of)
                .orElse(List.of());
    }

    private void run(Xml run, StringBuilder text, List<Xml> boxes) {
        Xml properties = run.child("rPr").orElse(null);
        StringBuilder said = new StringBuilder();
        for (Xml child : run.children()) {
            part(child, said, boxes);
        }
        boolean unseen = properties != null
                && (properties.isOn("vanish") || properties.isOn("strike") || properties.isOn("dstrike"));
        if (unseen || said.isEmpty()) {
            return;
        }
        boolean raised = properties != null
                && !said.toString().isBlank()
                && (isRaised(properties) || isShifted(properties) && isMark(text, said));
        // A raised mark stands in brackets, so that its digits are none of the number before it.
        text.append(raised ? "（" : "").append(said).append(raised ? "）" : "");
    }

    /** Whether a run stands above or below the line by its own properties or those of its style. */
    private boolean isRaised(Xml properties) {
        String place = properties
                .value("vertAlign")
                .or(() -> properties.value("rStyle").flatMap(this::placeOf))
                .orElse("");
        return place.equals("superscript") || place.equals("subscript");
    }

    private Optional<String> placeOf(String style) {
        Xml defined = styles.get(style);
        for (int depth = 0; defined != null && depth < MOST_STYLES; depth++) {
            Optional<String> place = defined.at("rPr", "vertAlign").map(element -> element.attribute("val"));
            if (place.isPresent()) {
                return place;
            }
            defined = defined.value("basedOn").map(styles::get).orElse(null);
        }
        return Optional.empty();
    }

    private static boolean isShifted(Xml properties) {
        return Math.abs(properties.number(0, "position")) >= LEAST_SHIFT;
    }

    /** Whether a few digits follow a digit: whole numbers are shifted too, to stand in the middle of a cell. */
    private static boolean isMark(CharSequence before, CharSequence said) {
        return !before.isEmpty()
                && Character.isDigit(before.charAt(before.length() - 1))
                && MARK.matcher(said).matches();
    }

    private void part(Xml part, StringBuilder said, List<Xml> boxes) {
        switch (part.name()) {
            case "fldChar" -> field(String.valueOf(part.attribute("fldCharType")));
            case "t" -> say(part.text(), said);
            case "tab", "br", "cr", "ptab" -> say(" ", said);
            case "noBreakHyphen" -> say("-", said);
            case "ruby" -> of(part, said, boxes);
            case "AlternateContent" -> {
                List<Xml> choice = chosen(part);
                choice.forEach(each -> each.children().forEach(child -> part(child, said, boxes)));
            }
            case "drawing", "pict", "object" -> drawing(part, boxes);
            default -> {
                // instructions of fields, deleted text, marks of notes and comments
            }
        }
    }

    private void say(CharSequence words, StringBuilder said) {
        if (!instructions.contains(true)) {
            said.append(words);
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> instructions.push(true);
            case "separate" -> {
                if (!instructions.isEmpty()) {
                    instructions.pop();
                    instructions.push(false);
                }
            }
            case "end" -> instructions.poll();
            default -> {
                // no such type
            }
        }
    }

    private void drawing(Xml drawing, List<Xml> boxes) {
        Deque<Xml> open = new ArrayDeque<>(List.of(drawing));
        List<Xml> found = new ArrayList<>();
        while (!open.isEmpty()) {
            Xml element = open.pop();
            pictures |= PICTURES.contains(element.name());
            if (element.name().equals("txbxContent")) {
                found.add(element);
            } else {
                List<Xml> children = element.name().equals("AlternateContent") ? chosen(element) : element.children();
                children.reversed().forEach(open::push);
            }
        }
        boxes.addAll(found);
    }
}
