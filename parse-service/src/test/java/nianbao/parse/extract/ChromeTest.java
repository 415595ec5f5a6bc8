package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is its site's, and that nothing of the document goes with it. */
class ChromeTest {

    private static final String TITLE = "乐清市教育局2021年政府信息公开工作年度报告";
    private static final String LINKS = "<li><a href=/a>莱州市公安局2020年政府信息公开工作年度报告</a></li>"
            + "<li><a href=/b>莱州市公安局2019年政府信息公开工作年度报告</a></li><li><a href=/c>更多</a></li>";
    private static final String TABLE = "<table><tr><td>规章</td><td>0</td></tr></table>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul>" + LINKS + "</ul>",
                "<div><span>相关链接</span><ul>" + LINKS + "</ul></div>",
                "<table><tr><td><a href=/>首页</a></td><td><a href=/x>要闻</a></td><td><a href=/y>公开</a></td></tr></table>",
                "<nav>首页 要闻</nav>",
                "<ul><li><a href=/1>20年年报</a> 2021-01-05</li><li><a href=/2>19年年报</a> [2020-01-06]</li><li><a href=/3>更多</a> &gt;&gt;</li></ul>",
                "<div class=pageFooter><p>地址：中心大道1号</p><p>电话：0577-00000000</p></div>",
                "<div id=breadcrumb><span>首页</span></div>",
                "<div style='display:none'><ul><li>一、总体情况</li></ul></div>",
                "<p>您的位置：<a href=/>首页</a> &gt; 政务公开 &gt; 莱州市公安局</p>",
                "<div>首页 > 政务公开 > 年报</div>",
                "<p>版权所有：莱州市人民政府</p>",
                "<p>浙ICP备05000001号-1 浙公网安备 33038202000001号</p>",
                "<p>主办单位：莱州市人民政府办公室</p>",
                "<p>【打印本页】 【关闭窗口】</p>",
                "<p>字号：[ 大 中 小 ]</p>",
                "<p>分享到： 微信 微博 QQ空间</p>",
                "<p>扫一扫在手机打开当前页</p>",
                "<p>上一篇：<a href=/z>莱州市公安局2020年政府信息公开工作年度报告</a></p>",
                "<p>浏览次数： 123 次</p>",
                "<p>网站地图 | 联系我们</p>"
            })
    void what_belongs_to_the_site_is_left_out(String chrome) {
        Document document = extract(chrome + "<h1>" + TITLE + "</h1><p>一、总体情况</p>" + TABLE + chrome);

        assertThat(Outline.of(document)).containsExactly(TITLE, "一、总体情况", List.of(List.of("规章", "0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=footer>一、总体情况</div>",
                "<nav><p>一、总体情况</p></nav>",
                "<div class='share position-relative'><b>一、</b>总体情况</div>",
                "<a href=/x>一、总体情况</a>",
                "<p style='margin-left:-20px'>一、总体情况</p>",
                "<div id=menu><h1>一、总体情况</h1></div>",
            })
    void what_holds_a_word_of_the_report_is_kept_whatever_it_is_called(String part) {
        Document document = extract("<h1>" + TITLE + "</h1>" + part + TABLE);

        assertThat(Outline.of(document)).containsExactly(TITLE, "一、总体情况", List.of(List.of("规章", "0")));
    }

    @Test
    void a_table_of_figures_is_kept_without_a_word_of_the_form() {
        String figures = "<table class=links><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>";

        Document document = extract("<h1>" + TITLE + "</h1>" + figures);

        assertThat(Outline.of(document)).containsExactly(TITLE, List.of(List.of("1", "2"), List.of("3", "4")));
    }

    @Test
    void a_table_whose_labels_are_links_is_kept() {
        String rows =
                "<tr><td><a href=/1>甲</a></td><td><p>17</p></td></tr><tr><td><a href=/2>乙</a></td><td><p>8</p></td></tr>"
                        + "<tr><td><a href=/3>丙</a></td><td><p>0</p></td></tr>";

        Document document = extract("<h1>" + TITLE + "</h1><table>" + rows + "</table>");

        assertThat(Outline.of(document))
                .containsExactly(TITLE, List.of(List.of("甲", "17"), List.of("乙", "8"), List.of("丙", "0")));
    }

    @Test
    void a_link_whose_end_is_missing_takes_nothing_with_it() {
        Document document = extract("<h1>" + TITLE + "</h1><p><a href=/x>附件</p><p>一、总体情况</p><p>无</p><p>完</p>");

        assertThat(Outline.of(document)).containsExactly(TITLE, "附件", "一、总体情况", "无", "完");
    }

    @Test
    void a_page_of_links_alone_is_kept_whole() {
        Document document = extract("<ul>" + LINKS + "</ul>");

        assertThat(Outline.of(document)).hasSize(3);
    }

    @Test
    void an_attachment_s_link_and_the_line_under_the_title_are_kept() {
        Document document = extract("<h1>" + TITLE + "</h1><div class=tools><p>来源：市教育局 发布时间：2022-01-25 浏览次数：5</p></div>"
                + "<p>附件：<a href=/f.doc>统计表</a></p>");

        assertThat(Outline.of(document)).containsExactly(TITLE, "来源：市教育局 发布时间：2022-01-25 浏览次数：5", "附件：统计表");
    }

    private static Document extract(String html) {
        return ((Extraction.Extracted) HtmlExtractor.extract(html)).document();
    }
}
