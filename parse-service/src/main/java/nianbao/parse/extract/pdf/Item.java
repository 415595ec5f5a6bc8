package nianbao.parse.extract.pdf;

/** What stands on a page from top to bottom: a line of text or a table. */
sealed interface Item {

    double top();

    double bottom();

    /** A line outside of all tables. */
    record Text(Line line) implements Item {
        @Override
        public double top() {
            return line.y0();
        }

        @Override
        public double bottom() {
            return line.y1();
        }
    }

    /** A table, or the part of one that stands on the page. */
    record Tabular(PageTable table) implements Item {
        @Override
        public double top() {
            return table.top();
        }

        @Override
        public double bottom() {
            return table.bottom();
        }
    }
}
