package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as its tables and lines, top to bottom.
 *
 * @param height of the page, in points
 * @param levels the level lines on it
 */
record Layout(double height, List<Item> items, List<Rule> levels) {

    Layout {
        items = List.copyOf(items);
        levels = List.copyOf(levels);
    }

    /** Text that is turned on its side outside of tables, such as that of a binding edge, is none of the report's. */
    static Layout of(Page page) {
        List<RuledGrid> grids = new ArrayList<>();
        for (List<Rule> skeleton : Rules.skeletons(page.rules())) {
            RuledGrid grid = RuledGrid.of(skeleton);
            if (grid != null) {
                grids.add(grid);
            }
        }
        // A table in a frame is the table's.
        grids.sort(Comparator.comparingDouble(RuledGrid::area));
        Map<RuledGrid, List<Glyph>> inGrids = new HashMap<>();
        List<Glyph> free = new ArrayList<>();
        for (List<Glyph> piece : pieces(Marks.inBrackets(Overprint.removed(page.glyphs())), grids)) {
            RuledGrid home = grids.stream()
                    .filter(grid -> piece.stream().anyMatch(grid::holds))
                    .findFirst()
                    .orElse(null);
            if (home != null) {
                inGrids.computeIfAbsent(home, grid -> new ArrayList<>()).addAll(piece);
            } else if (piece.getFirst().turn() == 0) {
                free.addAll(piece);
            }
        }
        List<Item> items = new ArrayList<>();
        for (RuledGrid grid : grids) {
            PageTable table = grid.filled(inGrids.getOrDefault(grid, List.of()));
            if (!table.isBlank()) {
                items.add(new Item.Tabular(table));
            }
        }
        Line.of(free).forEach(line -> items.add(new Item.Text(line)));
        items.sort(Comparator.comparingDouble(Item::top));
        return new Layout(page.height(), items, Rules.level(page.rules()));
    }

    /** Numbers, which the outer line of a table does not cut in two, and all other glyphs one by one. */
    private static List<List<Glyph>> pieces(List<Glyph> glyphs, List<RuledGrid> grids) {
        List<List<Glyph>> pieces = new ArrayList<>();
        for (List<Glyph> number : Numbers.of(glyphs)) {
            pieces.addAll(Numbers.parted(
                    number, (left, right) -> grids.stream().anyMatch(grid -> grid.hasSideBetween(left, right))));
        }
        glyphs.stream()
                .filter(glyph -> glyph.turn() != 0 || !glyph.isNumeric())
                .map(List::of)
                .forEach(pieces::add);
        return pieces;
    }

    /** The pages with those of their lines that are tables as such. */
    static List<Layout> withUnruledTables(List<Layout> pages) {
        Columns columns = Columns.none();
        List<Layout> found = new ArrayList<>();
        for (Layout page : pages) {
            List<Item> items = new ArrayList<>();
            List<Line> lines = new ArrayList<>();
            for (Item item : page.items) {
                switch (item) {
                    case Item.Text text -> lines.add(text.line());
                    case Item.Tabular table -> {
                        items.addAll(
                                UnruledTables.of(lines, page.levels(), columns).items());
                        lines.clear();
                        items.add(table);
                        columns = Columns.none();
                    }
                }
            }
            UnruledTables.Found last = UnruledTables.of(lines, page.levels(), columns);
            items.addAll(last.items());
            columns = last.columns();
            found.add(new Layout(page.height(), items, page.levels()));
        }
        return found;
    }
}
