package nianbao.parse.table;

import java.util.stream.IntStream;
import nianbao.parse.extract.Document;

/** Blanks of all widths as the one that figures are looked for between: rows are set with full-width blanks, pages with ones that do not break. */
final class PlainBlanks {

    private PlainBlanks() {}

    /** The same document with every place as it was. */
    static Document of(Document document) {
        String text = document.text();
        if (IntStream.range(0, text.length()).noneMatch(i -> isOther(text.charAt(i)))) {
            return document;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (isOther(plain.charAt(i))) {
                plain.setCharAt(i, ' ');
            }
        }
        return new Document(plain.toString(), document.blocks(), document.pages());
    }

    private static boolean isOther(char c) {
        return c > ' ' && Character.isSpaceChar(c);
    }
}
