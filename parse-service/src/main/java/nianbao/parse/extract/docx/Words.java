package nianbao.parse.extract.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

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

    /** Of the fields that are open, whether each still gives its instruction, which nobody sees. */
    private final Deque<Boolean> instructions = new ArrayDeque<>();

    private boolean pictures;

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
        String place = properties == null ? "" : properties.value("vertAlign").orElse("");
        boolean raised = (place.equals("superscript") || place.equals("subscript"))
                && !said.toString().isBlank();
        // A raised mark stands in brackets, so that its digits are none of the number before it.
        text.append(raised ? "（" : "").append(said).append(raised ? "）" : "");
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
