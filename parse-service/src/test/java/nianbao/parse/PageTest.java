package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Section;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One report in the pages that sites and word processors make: whatever stands round it, the report is the same. */
class PageTest {

    private static final String TITLE = "乐清市教育局2021年政府信息公开工作年度报告";
    private static final String OTHERS = Stream.of("莱州市公安局2021年", "莱州市公安局2020年", "平阴县统计局2019年", "昌图县司法局2018年")
            .map(whose -> "<li><a href=/" + whose + ">" + whose + "政府信息公开工作年度报告</a><span>2023-01-0"
                    + whose.length() % 10 + "</span></li>")
            .collect(Collectors.joining());
    private static final String TOP = "<div class=top><span>今天是2026年1月5日</span><ul class=nav><li><a href=/>首页</a></li>"
            + "<li><a href=/zw>政务公开</a></li><li><a href=/hd>互动交流</a></li></ul></div>"
            + "<div class=crumbs>您当前的位置：<a href=/>首页</a> &gt; <a href=/nb>莱州市公安局</a> &gt; 政府信息公开年报</div>";
    private static final String UNDER_TITLE =
            "<p>来源：市教育局 发布时间：2022-01-25 10:21 浏览次数：88 字号：[<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>]</p>";
    private static final String BOTTOM =
            "<div>【<a href='javascript:print()'>打印本页</a>】【<a href='javascript:close()'>关闭窗口</a>】</div>"
                    + "<div>上一篇：<a href=/p>莱州市公安局2020年政府信息公开工作年度报告</a></div><div class=xglj><h3>相关链接</h3><ul>" + OTHERS
                    + "</ul></div>"
                    + "<div id=footer><p>主办：莱州市人民政府办公室 承办：莱州市大数据中心</p><p>版权所有：莱州市人民政府 鲁ICP备05000001号 鲁公网安备37068302000001号</p>"
                    + "<p>网站标识码：3706830001 网站地图 联系我们</p></div>";

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    static Stream<Arguments> pages() {
        String plain = blocks(cell -> "<td>" + cell + "</td>");
        String word = blocks(cell ->
                "<td width=80 valign=top style='width:60.1pt;border:solid windowtext 1.0pt;mso-border-alt:solid'>"
                        + "<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='mso-bidi-font-size:10.5pt'>"
                        + spread(cell) + "<o:p></o:p></span></p></td>");
        String css = blocks(cell -> "<span style='display:table-cell'>" + cell + "</span>")
                .replace("<table>", "<div style='display:table'>")
                .replace("</table>", "</div>")
                .replace("<tr>", "<div style='display:table-row'>")
                .replace("</tr>", "</div>");
        String entities =
                plain.replace("<td>0</td>", "<td>&#48;&nbsp;</td>").replace("<td>2</td>", "<td>&#xff12;\u200B</td>");
        return Stream.of(
                page(
                        "a site's page",
                        TOP + "<h1>" + TITLE + "</h1>" + UNDER_TITLE + "<div class=TRS_Editor>" + plain + "</div>"
                                + BOTTOM),
                page(
                        "a page laid out by tables",
                        "<table width=1000><tr><td colspan=2>" + TOP
                                + "</td></tr><tr><td width=200><table><tr><td>栏目</td></tr>"
                                + "<tr><td><a href=/1>机构</a></td></tr><tr><td><a href=/2>法规</a></td></tr><tr><td><a href=/3>年报</a></td></tr></table></td>"
                                + "<td><h1>" + TITLE + "</h1>" + UNDER_TITLE + plain + "</td></tr><tr><td colspan=2>"
                                + BOTTOM
                                + "</td></tr></table>"),
                page(
                        "a page from a word processor",
                        "<xml><w:WordDocument>Normal 0 false 7.8 磅 0 2</w:WordDocument></xml><div class=Section1>"
                                + "<p class=MsoTitle><b><span style='mso-hide:all'>9</span>" + TITLE + "</b></p>" + word
                                + "<p>2022年1月25日</p></div>"),
                page("a page whose tables are made by styles", "<h1>" + TITLE + "</h1>" + UNDER_TITLE + css + BOTTOM),
                page("a page with digits as entities", "<h1>" + TITLE + "</h1>" + UNDER_TITLE + entities + BOTTOM),
                page("a page without any structure", flat(plain) + "<br>2022年1月25日<br>" + BOTTOM),
                page(
                        "a text file in a page",
                        "<pre>" + TITLE + "\n发布日期：2022-01-25\n" + Reports.small("乐清市教育局", 2021) + "</pre>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void the_report_in_a_page_is_read_as_if_it_stood_alone(String what, String html) {
        AnnualReport report = parse(html);

        assertThat(report.agency().id()).isEqualTo("330382:教育局");
        assertThat(report.year()).isEqualTo(2021);
        assertThat(report.title()).isEqualTo(TITLE);
        assertThat(report.form()).isEqualTo("2021");
        assertThat(report.publishedOn()).isEqualTo(LocalDate.of(2022, 1, 25));
        assertThat(report.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(report.remarks()).isEmpty();
        assertThat(report.figures().byPath().values()).doesNotContainNull();
        assertThat(report.figures().get("proactive.licensing.decisions")).isEqualByComparingTo("17");
        assertThat(report.figures().get("proactive.normativeDocuments.inForce")).isEqualByComparingTo("5");
        assertThat(report.figures().get("proactive.fees.amount")).isEqualByComparingTo("12.5");
        assertThat(report.figures().get("requests.granted.total")).isEqualByComparingTo("2");
        assertThat(report.text()).doesNotContain("莱州市公安局2020", "ICP备", "关闭窗口");
    }

    private static Arguments page(String what, String body) {
        return Arguments.of(
                what,
                "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + TITLE + "_政府信息公开年报</title></head><body>"
                        + body + "</body></html>");
    }

    /** The report of {@link Reports#small}: a line with blanks in it is a row of a table, any other a paragraph. */
    private static String blocks(UnaryOperator<String> cell) {
        List<String> lines = Reports.small("乐清市教育局", 2021).lines().skip(1).toList();
        StringBuilder html = new StringBuilder();
        boolean inTable = false;
        for (String line : lines) {
            boolean row = line.contains(" ") || inTable && !line.matches("[一二三四五六]、.*") || line.startsWith("第二十条");
            boolean heading = line.matches("[一二三四五六]、.*(?:情况|事项)");
            row &= !heading;
            html.append(row == inTable ? "" : row ? "<table>" : "</table>");
            inTable = row;
            html.append(
                    row
                            ? "<tr>" + Stream.of(line.split(" ")).map(cell).collect(Collectors.joining()) + "</tr>\n"
                            : "<p>" + line + "</p>\n");
        }
        return html.append(inTable ? "</table>" : "").toString();
    }

    /** A cell's characters as a word processor cuts them into runs. */
    private static String spread(String cell) {
        return cell.length() < 4
                ? cell
                : "<font face=宋体>" + cell.substring(0, 2) + "</font><st1:x>" + cell.substring(2) + "</st1:x>";
    }

    private static String flat(String blocks) {
        return TITLE + "<br>" + blocks.replace("<p>", "").replace("</p>", "<br>");
    }

    private AnnualReport parse(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:0",
                Instant.parse("2026-03-01T00:00:00Z"),
                "text/html",
                "UTF-8",
                bytes.length,
                ProducerHints.NONE);
        return ((ReportParser.Parsed) parser.parse(submission, bytes)).report();
    }
}
