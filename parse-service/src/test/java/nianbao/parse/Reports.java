package nianbao.parse;

import java.util.List;
import java.util.Map;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.TableId;

/** Reports of our own making: the printed form with made-up figures. */
public final class Reports {

    private Reports() {}

    /** A small report in the form of 2021, tables as running text: 17 licences, two applications of natural persons granted, else 0. */
    public static String small(String agency, int year) {
        return agency + year + "年政府信息公开工作年度报告\n一、总体情况\n本年度我局认真做好政府信息公开工作。\n"
                + "二、主动公开政府信息情况\n" + PROACTIVE
                + "三、收到和处理政府信息公开申请情况\n"
                + requests(Map.of(
                        "newRequests", "2 0 0 0 0 0 2", "granted", "2 0 0 0 0 0 2", "totalHandled", "2 0 0 0 0 0 2"))
                + "四、政府信息公开行政复议、行政诉讼情况\n" + REVIEW_HEADER + "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
                + "五、存在的主要问题及改进情况\n公开内容还不够丰富，今后将继续改进。\n六、其他需要报告的事项\n无。\n";
    }

    /** Table two of the form of 2021. */
    public static final String PROACTIVE = """
            第二十条第（一）项
            信息内容 本年制发件数 本年废止件数 现行有效件数
            规章 0 0 0
            行政规范性文件 1 0 5
            第二十条第（五）项
            信息内容 本年处理决定数量
            行政许可 17
            第二十条第（六）项
            信息内容 本年处理决定数量
            行政处罚 8
            行政强制 0
            第二十条第（八）项
            信息内容 本年收费金额（单位：万元）
            行政事业性收费 12.5
            """;

    /** What stands over table four. */
    public static final String REVIEW_HEADER = """
            行政复议 行政诉讼
            结果维持 结果纠正 其他结果 尚未审结 总计
            未经复议直接起诉 复议后起诉
            结果维持 结果纠正 其他结果 尚未审结 总计
            结果维持 结果纠正 其他结果 尚未审结 总计
            """;

    /** Table three of the form of 2021 as running text; rows that are not given hold seven zeros. */
    public static String requests(Map<String, String> values) {
        StringBuilder text = new StringBuilder("申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n");
        print(
                Form.of(FormVersion.FORM_2021)
                        .table(TableId.REQUESTS)
                        .blocks()
                        .getFirst()
                        .rows(),
                values,
                text);
        return text.toString();
    }

    private static void print(List<Line> rows, Map<String, String> values, StringBuilder text) {
        for (Line row : rows) {
            text.append(row.label());
            if (row.isLeaf()) {
                text.append(' ').append(values.getOrDefault(row.key(), "0 0 0 0 0 0 0"));
            }
            text.append('\n');
            print(row.children(), values, text);
        }
    }
}
