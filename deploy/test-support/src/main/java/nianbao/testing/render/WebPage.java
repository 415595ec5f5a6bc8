package nianbao.testing.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nianbao.testing.reports.Grid;

/** A report as a web page: by hand, as a content system sets it among its own things, or as Word saves it. */
public final class WebPage {

    /** Who made the marks. */
    public enum Marks {
        /** A person: headings and tables, nothing else. */
        PLAIN,
        /** A content system: menus, a print button, and inline styles around. */
        SITE,
        /** Word, saved as a web page: everything is a paragraph in spans. */
        WORD,
        /** A content system of the days before style sheets: tables within tables place the whole page. */
        NESTED,
        /** An editor that makes a table of its own of every row, or of as many as a merged cell holds together. */
        GROUPS
    }

    private final Marks marks;
    private final Random random;

    /** Whether a table holds the whole text in its place. */
    private final boolean laidOut;

    /** Whether labels stand in cells of headers. */
    private final boolean headed;

    private WebPage(Marks marks, Random random) {
        this.marks = marks;
        this.random = random;
        this.laidOut = random.nextInt(3) == 0;
        this.headed = random.nextBoolean();
    }

    static byte[] of(GeneratedReport report, Marks marks) {
        WebPage page = new WebPage(marks, new Random(report.seed()));
        String head = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>年度报告_政府信息公开_"
                + report.office().name() + "</title></head>\n<body>\n";
        return (head + page.around(page.body(report), report.imprint()) + "</body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The parts alone, for a page with a head of its own. */
    static String body(GeneratedReport report, Marks marks) {
        return new WebPage(marks, new Random(report.seed())).body(report);
    }

    /** A table alone. */
    static String table(List<List<Grid.Cell>> rows, Marks marks) {
        return new WebPage(marks, new Random(rows.size())).table(rows);
    }

    private String body(GeneratedReport report) {
        return report.parts().stream().map(this::part).collect(Collectors.joining("\n"));
    }

    private String around(String body, Imprint imprint) {
        if (marks == Marks.NESTED) {
            return "<table width=\"980\" align=\"center\"><tr><td colspan=\"2\"><table><tr><td>首页</td><td>政务公开</td><td>办事</td></tr></table></td></tr>\n"
                    + "<tr><td width=\"200\"><table><tr><td>信息公开指南</td></tr><tr><td>信息公开年报</td></tr></table></td>\n<td><table><tr><td>\n"
                    + body + "</td></tr></table></td></tr></table>\n";
        }
        return marks != Marks.SITE
                ? body
                : "<div class=\"nav\"><a href=\"/\">首页</a> &gt; <a href=\"/zwgk\">政务公开</a> &gt; 年度报告</div>\n"
                        + "<div>发布时间：<span>" + imprint.publishedOn()
                        + "</span> 来源：本站 字号：[ <a>大</a> <a>中</a> <a>小</a> ]</div>\n"
                        + (laidOut
                                ? "<table width=\"100%\"><tr><td>"
                                : "<div class=\"content\" style=\"font-size: 16px\">")
                        + "\n" + body + (laidOut ? "</td></tr></table>" : "</div>") + "\n<div>【打印本页】 【关闭本页】</div>\n"
                        + "<script>var visits = \"<td>12<\\/td>\"; /* 3 4 5 */</script>\n";
    }

    private String part(GeneratedReport.Part part) {
        return switch (part) {
            case GeneratedReport.Title title ->
                marks == Marks.WORD
                        ? "<div style='font-size:22.0pt;text-indent:0'>" + word(title.text(), "center") + "</div>"
                        : "<h1>" + broken(title.text()) + "</h1>";
            case GeneratedReport.Heading heading ->
                marks == Marks.WORD ? word(heading.text(), "left") : "<h2>" + heading.text() + "</h2>";
            case GeneratedReport.Paragraph paragraph ->
                marks == Marks.WORD ? word(paragraph.text(), "left") : "<p>" + paragraph.text() + "</p>";
            case GeneratedReport.Table table -> table(table.rows());
        };
    }

    private String table(List<List<Grid.Cell>> rows) {
        return marks == Marks.GROUPS
                ? groups(rows).stream().map(this::whole).collect(Collectors.joining())
                : whole(rows);
    }

    /** The rows, those together that a cell over several of them joins. */
    private static List<List<List<Grid.Cell>>> groups(List<List<Grid.Cell>> rows) {
        List<List<List<Grid.Cell>>> groups = new ArrayList<>();
        for (List<Grid.Cell> row : rows) {
            if (row.stream().noneMatch(Grid.Cell::isCovered)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups;
    }

    private String whole(List<List<Grid.Cell>> rows) {
        String open =
                switch (marks) {
                    case PLAIN, NESTED, GROUPS -> "<table border=\"1\">\n";
                    case SITE -> "<table style=\"border-collapse: collapse\" cellpadding='0'><tbody>\n";
                    case WORD ->
                        "<table class=MsoNormalTable border=1 style='border-collapse:collapse;mso-table-layout-alt:fixed'>\n";
                };
        return rows.stream()
                .map(this::row)
                .collect(Collectors.joining("", open, marks == Marks.SITE ? "</tbody></table>\n" : "</table>\n"));
    }

    private String row(List<Grid.Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.isCovered())
                .map(this::cell)
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private String cell(Grid.Cell cell) {
        String tag = headed && !cell.figure() && marks != Marks.WORD ? "th" : "td";
        return "<" + tag + span("colspan", cell.columns()) + span("rowspan", cell.rows()) + ">" + words(cell) + "</"
                + tag + ">";
    }

    private static String span(String attribute, int places) {
        return places == 1 ? "" : " " + attribute + "=\"" + places + "\"";
    }

    private String words(Grid.Cell cell) {
        return switch (marks) {
            case PLAIN, NESTED, GROUPS -> broken(cell.text());
            case SITE ->
                cell.text().isEmpty() ? "&nbsp;" : "<p style=\"text-align: center\">" + broken(cell.text()) + "</p>";
            case WORD -> word(cell.text(), "center");
        };
    }

    /** Each line a paragraph, its characters in one span or in two, as Word does where language or font change. */
    private String word(String text, String align) {
        return text.lines()
                .map(line -> "<p class=MsoNormal align=" + align + " style='text-align:" + align
                        + ";mso-pagination:widow-orphan'>" + runs(line) + "<o:p></o:p></p>")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(),
                        lines -> lines.isEmpty() ? "<p class=MsoNormal><o:p>&nbsp;</o:p></p>" : lines));
    }

    private String runs(String line) {
        int cut = line.length() > 1 ? random.nextInt(line.length()) : 0;
        String rest = "<span style='font-family:仿宋_GB2312;mso-hansi-font-family:\"Times New Roman\"'>"
                + line.substring(cut) + "</span>";
        return cut == 0
                ? rest
                : "<span lang=EN-US style='mso-bidi-font-size:10.5pt'>" + line.substring(0, cut) + "</span>" + rest;
    }

    private static String broken(String text) {
        return text.replace("\n", "<br/>");
    }
}
