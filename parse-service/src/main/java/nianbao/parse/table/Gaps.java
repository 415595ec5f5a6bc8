package nianbao.parse.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.model.form.Line;

/**
 * Rows of values that lost their labels, or have them in other words. Between two rows told by their labels, as many rows of values as the
 * form has rows in between can only be those, in order, if they stand alone or behind the form's own numbers; any other number tells
 * nothing. The headers of the columns stand for a row above the first.
 */
final class Gaps {

    private static final String COUNTED = "本行没有行名，按上下行的顺序确定是哪一行";

    private static final String NUMBERED = "本行行名与表式不同，按编号和上下行的顺序确定是哪一行";

    private final List<Stray> loose;
    private final int headers;

    /**
     * The gaps of a table.
     *
     * @param loose rows of as many values as the form has columns, which no label claims
     * @param headers where the last header before the rows ends in the strip; -1 where there is none
     */
    Gaps(List<Stray> loose, int headers) {
        this.loose = loose;
        this.headers = headers;
    }

    /** The rows told by their labels, with those between them. */
    Map<Line, Found> filled(Map<Line, Found> told, List<Line> rows) {
        Map<Line, Found> filled = new LinkedHashMap<>(told);
        List<Line> open = new ArrayList<>();
        int after = headers;
        for (Line row : rows) {
            Found found = told.get(row);
            if (found == null || !found.hasValues()) {
                open.add(row);
                continue;
            }
            if (found.label() == null) {
                open.clear();
                after = -1;
                continue;
            }
            int before = found.label().from();
            if (after >= 0 && !open.isEmpty()) {
                int from = after;
                List<Stray> between = loose.stream()
                        .filter(stray -> from <= stray.from() && stray.to() <= before)
                        .toList();
                boolean theSame = between.size() == open.size()
                        && IntStream.range(0, open.size()).allMatch(i -> mayBe(between.get(i), open.get(i)));
                for (int i = 0; theSame && i < between.size(); i++) {
                    Stray stray = between.get(i);
                    filled.put(open.get(i), new Found(null, stray.values(), stray.bare() ? COUNTED : NUMBERED));
                }
            }
            open.clear();
            after = found.label().to();
        }
        return filled;
    }

    private static boolean mayBe(Stray stray, Line row) {
        char number = LabelFinder.wording(row.label()).whole().charAt(0);
        return stray.bare() || stray.number() > 0 && number == '0' + stray.number();
    }
}
