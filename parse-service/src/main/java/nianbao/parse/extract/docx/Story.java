package nianbao.parse.extract.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.parse.extract.DocumentBuilder;

/** The paragraphs and tables of a document's body, in order, as a reader sees them. */
final class Story {

    private final DocumentBuilder builder = new DocumentBuilder();
    private final Words words;
    private final Numbering numbering;

    /** The words of paragraphs whose ends were deleted: the next one goes on with them. */
    private final StringBuilder carried = new StringBuilder();

    private boolean empty = true;

    Story(Numbering numbering, Words words) {
        this.numbering = numbering;
        this.words = words;
    }

    /** Whether nothing but pictures was found. */
    boolean isPicturesOnly() {
        return empty && words.hasPictures();
    }

    /** What was read. */
    DocumentBuilder builder() {
        return builder;
    }

    /** Reads what a body, a text box or a cell that lays a page out holds. */
    void read(Xml container) {
        for (Xml child : container.children()) {
            if (builder.isTooLong()) {
                return;
            }
            switch (child.name()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> read(child);
                case "AlternateContent" -> Words.chosen(child).forEach(this::read);
                default -> {
                    // properties, marks, and what was deleted
                }
            }
        }
    }

    private void paragraph(Xml paragraph) {
        List<Xml> boxes = new ArrayList<>();
        carried.append(words(paragraph, boxes));
        if (!endIsDeleted(paragraph)) {
            say(carried.toString());
            carried.setLength(0);
        }
        boxes.forEach(this::read);
    }

    private static boolean endIsDeleted(Xml paragraph) {
        return paragraph.at("pPr", "rPr", "del").isPresent();
    }

    private void say(String paragraph) {
        empty &= paragraph.isBlank();
        builder.paragraph(paragraph);
    }

    private String words(Xml paragraph, List<Xml> boxes) {
        StringBuilder text = new StringBuilder();
        words.of(paragraph, text, boxes);
        // An empty paragraph shows its number all the same, but there it counts nothing.
        Optional<Xml> properties = paragraph.child("pPr");
        return (text.toString().isBlank() && boxes.isEmpty() ? "" : numbering.label(properties)) + text;
    }

    /** A table that holds another one only lays a page out. */
    private void table(Xml table) {
        List<Xml> cells = Rows.elements(table, "tr")
                .flatMap(row -> Rows.elements(row, "tc"))
                .toList();
        if (cells.stream().anyMatch(Story::holdsTable)) {
            cells.forEach(this::read);
            return;
        }
        var rows = Rows.of(table, this::ofCell);
        empty &=
                rows.stream().flatMap(List::stream).allMatch(cell -> cell.text().isBlank());
        builder.grid(rows);
    }

    private static boolean holdsTable(Xml cell) {
        return Rows.elements(cell, "tbl").findAny().isPresent();
    }

    /** What a cell says, its paragraphs parted: two numbers in two paragraphs are not one number. */
    private String ofCell(Xml cell) {
        StringBuilder text = new StringBuilder();
        Rows.elements(cell, "p").forEach(paragraph -> {
            List<Xml> boxes = new ArrayList<>();
            text.append(words(paragraph, boxes));
            boxes.forEach(box -> text.append('\n').append(ofCell(box)));
            if (!endIsDeleted(paragraph)) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
