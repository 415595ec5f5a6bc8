package nianbao.parse.fuzz;

import java.util.List;
import nianbao.parse.Reports;
import nianbao.parse.extract.docx.Docx;
import nianbao.parse.extract.pdf.SmallPdf;

/** Small documents of every format, of our own making, to mutate. */
final class Samples {

    private static final String TITLE = "乐清市教育局2021年政府信息公开工作年度报告";

    private static final String REVIEW = "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
            + "<tr><td rowspan=2>结果维持</td><td rowspan=2>结果纠正</td><td rowspan=2>其他结果</td><td rowspan=2>尚未审结</td>"
            + "<td rowspan=2>总计</td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
            + "<tr>" + "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>".repeat(2) + "</tr>"
            + "<tr>" + "<td>0</td>".repeat(15) + "</tr></table>";

    private Samples() {}

    static List<Sample> all() {
        String text = Reports.small("乐清市教育局", 2021);
        return List.of(
                Sample.utf8("text/plain", text),
                Sample.utf8("text/plain", text.replace(' ', '\t').replace("六、", "\f六、")),
                Sample.utf8("text/plain", boxed()),
                Sample.utf8("text/markdown", "# " + text.replace(' ', '|').replace("\n规章", "\n|---|---|---|---|\n规章")),
                Sample.utf8("text/markdown", text + REVIEW),
                Sample.utf8("text/html", page(text)),
                new Sample("application/pdf", null, SmallPdf.titled(TITLE)),
                new Sample(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        null,
                        Docx.titled(TITLE)));
    }

    private static String boxed() {
        return TITLE + "\n二、主动公开政府信息情况\n┌────┬──┬──┬──┐\n│规章│ 0│ 0│ 3│\n├────┼──┼──┼──┤\n│规范│ 1│ 0│ 5│\n"
                + "│文件│  │  │  │\n└────┴──┴──┴──┘\n信息内容  制发  废止  有效\n规章  0  0  3\n规章,0,0,3\n文件,1,0,5\n";
    }

    private static String page(String text) {
        return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + TITLE + "_乐清市人民政府</title></head><body>"
                + "<div class=nav><ul><li><a href=/>首页</a></li><li><a href=/zwgk>政务公开</a></li></ul></div>"
                + "<div>您的位置：<a href=/>首页</a> &gt; <a href=/nb>年报</a></div><h1>" + TITLE + "</h1>"
                + "<div id=zoom class='TRS_Editor'><p>" + text.replace("\n", "</p>\n<p>") + "</p>"
                + "<p class=MsoNormal style='mso-list:l0'><![if !supportLists]><span style='mso-list:Ignore'>四、</span><![endif]>"
                + "<o:p>&nbsp;</o:p></p>" + REVIEW + "</div>"
                + "<div class=footer>版权所有：乐清市人民政府 浙ICP备05000001号</div></body></html>";
    }
}
