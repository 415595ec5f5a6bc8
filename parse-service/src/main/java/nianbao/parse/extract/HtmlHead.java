package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says of the document in it, as the sites' standard names it (ArticleTitle, PubDate), where the page itself does not. */
final class HtmlHead {

    private static final Pattern DAY = Pattern.compile("\\s*(20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)(?:[\\sT].*)?");
    private static final Pattern DATED = Pattern.compile("(?:成文|发布|公布|公开|发文|生成|印发)(?:日期|时间)[\\s\\p{Z}]*[:：]");

    private HtmlHead() {}

    /** Lines that come before the page's own: titles, and the day of publication if the page shows none. */
    static List<String> lines(Document page) {
        List<String> lines = new ArrayList<>();
        // Where the body does not repeat it, the window's title is the only one.
        String window = page.title();
        String article = meta(page, "ArticleTitle");
        if (!article.isBlank() && !window.contains(article.strip())) {
            lines.add(article);
        }
        lines.add(window);
        Matcher day = DAY.matcher(meta(page, "PubDate"));
        if (day.matches() && !DATED.matcher(page.body().text()).find()) {
            lines.add("发布日期：" + day.group(1));
        }
        return lines;
    }

    private static String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }
}
