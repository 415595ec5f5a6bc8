package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Page numbers and titles that stand at the head or foot of page after page: they are none of the report's text. */
final class RunningTitles {

    /** The parts of a page's height, above and below, that are its margins. */
    private static final double MARGIN = 0.12;

    /** A number alone on its line is a page's only so far from the text, in parts of its size, if no other page tells. */
    private static final double APART = 2;

    private static final int LONGEST_NUMBER = 4;

    private static final Pattern MARKED_NUMBER = Pattern.compile("[-—–－·•_]+\\s*\\d{1,4}\\s*[-—–－·•_]+"
            + "|第\\s*(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*页(?:\\s*[/,，]?\\s*共\\s*(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*页)?"
            + "|\\d{1,4}\\s*/\\s*\\d{1,4}|[Pp]age\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?");

    /** A title has letters; figures at the same place of two pages are no title. */
    private static final Pattern WORDS = Pattern.compile("(?:[^\\p{L}]*\\p{L}){2}[\\s\\S]*");

    private final List<Layout> pages;
    private final Map<String, Integer> pagesWith = new HashMap<>();

    private RunningTitles(List<Layout> pages) {
        this.pages = pages;
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            IntStream.range(0, pages.get(i).items().size())
                    .filter(item -> isInMargin(page, item))
                    .mapToObj(item -> kind(page, item))
                    .distinct()
                    .forEach(kind -> pagesWith.merge(kind, 1, Integer::sum));
        }
    }

    /** The pages without them. */
    static List<Layout> removed(List<Layout> pages) {
        RunningTitles titles = new RunningTitles(pages);
        List<Layout> cleared = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            List<Item> items = pages.get(i).items();
            cleared.add(new Layout(
                    pages.get(i).height(),
                    IntStream.range(0, items.size())
                            .filter(item -> !titles.isOne(page, item))
                            .mapToObj(items::get)
                            .toList(),
                    pages.get(i).levels()));
        }
        return cleared;
    }

    private boolean isOne(int page, int item) {
        if (!isInMargin(page, item)) {
            return false;
        }
        String words = words(page, item);
        if (isBareNumber(words)) {
            return isOutermost(page, item) && (pagesWith.get(kind(page, item)) > 1 || isApart(page, item));
        }
        return MARKED_NUMBER.matcher(words).matches()
                || WORDS.matcher(words).matches() && pagesWith.get(kind(page, item)) >= Math.max(2, pages.size() / 2);
    }

    private boolean isInMargin(int page, int item) {
        Layout layout = pages.get(page);
        Item it = layout.items().get(item);
        return it instanceof Item.Text
                && (it.bottom() < MARGIN * layout.height() || it.top() > (1 - MARGIN) * layout.height());
    }

    private boolean isOutermost(int page, int item) {
        return item == 0 || item == pages.get(page).items().size() - 1;
    }

    private boolean isApart(int page, int item) {
        List<Item> items = pages.get(page).items();
        Item it = items.get(item);
        double apart = APART * (it.bottom() - it.top());
        return (item == 0 || it.top() - items.get(item - 1).bottom() > apart)
                && (item == items.size() - 1 || items.get(item + 1).top() - it.bottom() > apart);
    }

    private static boolean isBareNumber(String words) {
        return words.length() <= LONGEST_NUMBER && words.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What makes a line the same title as another page's: its place and words; of a number, that it counts the pages. */
    private String kind(int page, int item) {
        String words = words(page, item);
        Item it = pages.get(page).items().get(item);
        boolean above = it.top() < pages.get(page).height() / 2;
        return isBareNumber(words)
                ? above + "+" + (Integer.parseInt(words) - page)
                : Math.round(it.top() / 3) + words.replaceAll("\\d+", "#");
    }

    private String words(int page, int item) {
        return pages.get(page).items().get(item) instanceof Item.Text text
                ? text.line().text()
                : "";
    }
}
