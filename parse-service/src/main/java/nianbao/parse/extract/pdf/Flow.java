package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** A paragraph or a table as it runs on, over pages too. */
sealed interface Flow {

    /** The page on which it begins, from 0. */
    int page();

    /** A paragraph: its lines, page by page. */
    record Paragraph(int page, List<List<Line>> parts) implements Flow {

        static Paragraph begun(int page, Line line) {
            List<List<Line>> parts = new ArrayList<>();
            parts.add(new ArrayList<>(List.of(line)));
            return new Paragraph(page, parts);
        }
    }

    /** A table: what of it stands on each page. */
    record Table(int page, List<PageTable> parts) implements Flow {}
}
