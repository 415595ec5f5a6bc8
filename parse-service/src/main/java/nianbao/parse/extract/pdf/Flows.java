package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the lines of pages together to paragraphs, and the parts of tables to tables, over page breaks too. */
final class Flows {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、[\\s\\S]*");
    private static final int LONGEST_HEADING = 30;

    /** In parts of a line's size: an indent, a line's end that is short, another size of type, room between two paragraphs. */
    private static final double INDENT = 1.4;

    private static final double SHORT = 2;
    private static final double OTHER_SIZE = 0.12;
    private static final double APART = 1.35;
    private static final double WIDEST_PITCH = 1.8;

    private final List<Flow> flows = new ArrayList<>();
    private double left;
    private double right;
    private double pitch;
    private Line last;

    private Flows() {}

    /** What the pages hold, in reading order. */
    static List<Flow> of(List<Layout> pages) {
        Flows flows = new Flows();
        for (int i = 0; i < pages.size(); i++) {
            flows.page(i, pages.get(i));
        }
        return flows.flows;
    }

    private void page(int page, Layout layout) {
        List<Line> lines = new ArrayList<>();
        for (Item item : layout.items()) {
            if (item instanceof Item.Text text) {
                lines.add(text.line());
            }
        }
        measure(lines);
        boolean first = true;
        for (Item item : layout.items()) {
            switch (item) {
                case Item.Text text -> line(page, text.line(), first);
                case Item.Tabular tabular -> table(page, tabular.table(), first);
            }
            first = false;
        }
    }

    /** Where the page's text begins and ends, and how far its lines stand apart. */
    private void measure(List<Line> lines) {
        double outer = lines.stream().mapToDouble(Line::x0).min().orElse(0);
        right = lines.stream().mapToDouble(Line::x1).max().orElse(0);
        left = lines.stream()
                .filter(line -> line.x1() - line.x0() > (right - outer) / 2)
                .mapToDouble(Line::x0)
                .min()
                .orElse(outer);
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            pitches.add(lines.get(i).y1() - lines.get(i - 1).y1());
        }
        pitches.sort(null);
        pitch = pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 2);
    }

    private void line(int page, Line line, boolean firstOfPage) {
        if (!flows.isEmpty()
                && flows.getLast() instanceof Flow.Paragraph paragraph
                && !isBeginning(line, firstOfPage)) {
            while (paragraph.page() + paragraph.parts().size() <= page) {
                paragraph.parts().add(new ArrayList<>());
            }
            paragraph.parts().getLast().add(line);
        } else {
            flows.add(Flow.Paragraph.begun(page, line));
        }
        last = line;
    }

    /** Whether a line begins a paragraph, by its look beside the line before. */
    private boolean isBeginning(Line line, boolean firstOfPage) {
        double size = Math.min(line.size(), last.size());
        String before = last.text();
        return HEADING.matcher(line.text()).matches()
                || HEADING.matcher(before).matches() && before.length() <= LONGEST_HEADING
                || line.x0() > left + INDENT * size
                || last.x1() < right - SHORT * size
                || Math.abs(line.size() - last.size()) > OTHER_SIZE * size
                || !firstOfPage && line.y1() - last.y1() > APART * Math.clamp(pitch, size, WIDEST_PITCH * size);
    }

    private void table(int page, PageTable table, boolean firstOfPage) {
        if (firstOfPage
                && !flows.isEmpty()
                && flows.getLast() instanceof Flow.Table before
                && before.page() + before.parts().size() == page
                && before.parts().getLast().isAsWideAs(table)) {
            before.parts().add(table);
        } else {
            flows.add(new Flow.Table(page, new ArrayList<>(List.of(table))));
        }
    }
}
