package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The labels of a table without lines, each put together of the pieces that stand below one another. */
final class Labels {

    /** What an item of the form begins with: no line within a label does. */
    static final Pattern ITEM =
            Pattern.compile("\\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\\d{1,2}[)）、.．](?!\\d))[\\s\\S]*");

    private static final double ALIGNED = 3;
    private static final double FARTHEST = 1.8;
    private static final double SAME_SIZE = 0.1;

    /** Lines within a label stand evenly; the room between two rows is larger by their padding. */
    private static final double EVEN = 1.2;

    private final List<List<Line>> labels = new ArrayList<>();
    private final Levels levels;
    private final double pitch;

    private Labels(List<Line> pieces, Levels levels) {
        this.levels = levels;
        this.pitch = pitch(pieces);
    }

    /** The labels, each as its lines, by where they begin. */
    static List<List<Line>> of(List<Line> pieces, Levels levels) {
        List<Line> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Line::y1).thenComparingDouble(Line::x0));
        Labels labels = new Labels(sorted, levels);
        for (Line piece : sorted) {
            labels.put(piece);
        }
        return labels.labels;
    }

    private static double pitch(List<Line> sorted) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1;
                    j < sorted.size() && sorted.get(j).y1() - sorted.get(i).y1() < 40;
                    j++) {
                if (isBelow(sorted.get(i), sorted.get(j))) {
                    least = Math.min(least, sorted.get(j).y1() - sorted.get(i).y1());
                }
            }
        }
        return least;
    }

    private void put(Line piece) {
        boolean item = ITEM.matcher(piece.text()).matches();
        for (int i = labels.size() - 1; !item && i >= 0; i--) {
            Line last = labels.get(i).getLast();
            if (isBelow(last, piece) && piece.y1() - last.y1() <= pitch + EVEN && !levels.part(last, piece)) {
                labels.get(i).add(piece);
                return;
            }
        }
        labels.add(new ArrayList<>(List.of(piece)));
    }

    private static boolean isBelow(Line above, Line below) {
        double step = below.y1() - above.y1();
        double size = Math.min(above.size(), below.size());
        return step > size / 2
                && step <= FARTHEST * size
                && Math.abs(above.size() - below.size()) <= SAME_SIZE * size
                && (Math.abs(above.x0() - below.x0()) < ALIGNED
                        || Math.abs(above.centreX() - below.centreX()) < ALIGNED);
    }
}
