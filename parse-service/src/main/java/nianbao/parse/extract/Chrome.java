package nianbao.parse.extract;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What of a page belongs to its site and not to the document: lists of links, and what its name calls navigation, footer or the like.
 * Whatever holds a word of a report outside of links is kept: losing content is worse than keeping noise.
 */
final class Chrome {

    private static final int FEWEST_LINKS = 3;
    private static final double MOSTLY_LINKS = 0.6;

    /** The text of a longer link was never meant to be one: its end tag is missing. */
    private static final int LONGEST_LINK = 100;

    private static final int SENTENCE = 40;

    /** So many figures in cells are a table of a document, whatever its labels are. */
    private static final int FEWEST_FIGURES = 2;

    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9０-９.,]{1,20}|[-—－/]");
    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Set<String> ELEMENTS = Set.of("nav", "footer", "aside");
    private static final Set<String> ROLES = Set.of("navigation", "contentinfo", "complementary", "search", "banner");
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navs|navbar|navigation|menus?|submenu|crumbs?|breadcrumbs?|dqwz|weizhi|foot|footer|copyright|share"
                    + "|bdsharebuttonbox|social|related|relevant|relation|xgxx|xgwd|xglj|sidebar|aside|links?|friendlinks?|yqlj|toolbar|tools?|print|qrcode|ewm|erweima|search|topbar|login)(?:$|[\\s_\\d-])");

    /** Words that a report has and a site's chrome, but for its links, has not. */
    private static final Pattern REPORT = Pattern.compile(
            "[一二三四五六七][、.．]|信息公开.{0,30}(?:报告|年报)|年度报告|统计期限"
                    + "|信息内容|规章|规范性文件|制发|现行有效|行政(?:许可|处罚|强制|事业性收费|复议|诉讼)|第二十条|申请人情况|公开申请|结转|予以公开|部分公开|不予(?:公开|处理)|无法提供|其他处理"
                    + "|结果(?:维持|纠正)|指标名称|计量单位|主动公开(?!目录|栏目|指南)|(?:发布|成文|生成|公开|印发|发文)(?:时间|日期|机构|机关|字号)|索引号|文号|来源[:：]|20\\d\\d年\\d{1,2}月\\d{1,2}日");

    private final Set<Element> chrome = Collections.newSetFromMap(new IdentityHashMap<>());

    private Chrome() {}

    /** Looks through a page; finds nothing where no word of a report stands outside of links. */
    static Chrome of(Element body) {
        Chrome found = new Chrome();
        Survey survey = new Survey(found.chrome);
        body.traverse(survey);
        if (!survey.anyEvidence) {
            found.chrome.clear();
        }
        return found;
    }

    boolean contains(Element element) {
        return chrome.contains(element);
    }

    /** What an element holds. */
    private static final class Tally {
        private int text;
        private int linked;
        private int links;
        private int figures;
        private boolean evidence;

        private void add(Tally child) {
            text += child.text;
            linked += child.linked;
            links += child.links;
            figures += child.figures;
            evidence |= child.evidence || figures >= FEWEST_FIGURES;
        }

        private boolean isListOfLinks() {
            return links >= FEWEST_LINKS && linked > MOSTLY_LINKS * text;
        }
    }

    private static final class Survey implements NodeVisitor {
        private final Set<Element> chrome;
        private final Deque<Tally> open = new ArrayDeque<>();
        private final StringBuilder run = new StringBuilder();
        private int unseen;
        private int cells;
        private Element link;
        private String lastTarget = "";
        private boolean anyEvidence;

        private Survey(Set<Element> chrome) {
            this.chrome = chrome;
            open.push(new Tally());
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (unseen == 0) {
                    add(words.getWholeText());
                }
                return;
            }
            if (!(node instanceof Element element)) {
                return;
            }
            if (unseen > 0 || Visibility.isUnseen(element)) {
                unseen++;
                return;
            }
            if (HtmlExtractor.isBlock(element)) {
                weigh(false);
            }
            cells += CELLS.contains(element.normalName()) ? 1 : 0;
            open.push(new Tally());
            if (link == null && isLink(element)) {
                link = element;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (unseen > 0) {
                unseen--;
                return;
            }
            if (HtmlExtractor.isBlock(element)) {
                weigh(element.normalName().equals("h1"));
            }
            cells -= CELLS.contains(element.normalName()) ? 1 : 0;
            if (link == element) {
                link = null;
                linked(open.getFirst(), element.attr("href"));
            }
            Tally tally = open.pop();
            if (!tally.evidence && (tally.isListOfLinks() || isNamedSo(element))) {
                chrome.add(element);
            }
            open.getFirst().add(tally);
        }

        private void add(String words) {
            // Letters alone: the dates and marks beside links are no text of their own.
            open.getFirst().text +=
                    (int) words.codePoints().filter(Character::isLetter).count();
            if (link == null) {
                run.append(words);
            }
        }

        /** A long link is text, and so is one that goes where the last one went: an end tag is missing. */
        private void linked(Tally tally, String target) {
            boolean goesNowhere = target.startsWith("#") || target.startsWith("javascript:");
            if (tally.text > 0 && tally.text <= LONGEST_LINK && (goesNowhere || !target.equals(lastTarget))) {
                tally.linked = tally.text;
                tally.links = 1;
            }
            lastTarget = target;
        }

        /** Judges the words outside of links since the last block began or ended. */
        private void weigh(boolean heading) {
            String words = run.toString().replaceAll("[\\s\\p{Z}]+", "");
            run.setLength(0);
            if (words.isEmpty() || ChromeLines.contain(words)) {
                return;
            }
            Tally tally = open.getFirst();
            if (cells > 0 && FIGURE.matcher(words).matches()) {
                tally.figures++;
            }
            if (heading || REPORT.matcher(words).find() || words.length() >= SENTENCE && words.indexOf('。') >= 0) {
                tally.evidence = true;
                anyEvidence = true;
            }
        }

        private static boolean isLink(Element element) {
            return element.normalName().equals("a") && element.hasAttr("href");
        }

        private static boolean isNamedSo(Element element) {
            String names = element.id() + " " + element.className();
            return ELEMENTS.contains(element.normalName())
                    || ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT))
                    || element.isBlock() && NAMES.matcher(words(names)).find();
        }

        /** Names as words: {@code pageFooter} is a footer. */
        private static String words(String names) {
            return names.length() > 400
                    ? ""
                    : names.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
