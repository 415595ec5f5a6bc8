package nianbao.validate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Completeness;
import nianbao.validate.subject.Sheet;
import nianbao.validate.subject.Subject;

/**
 * Says to the author what the report lacks of the form: six sections (article 50 of the Regulation and the form's headings), three
 * tables, all rows and columns of each. The verdict says how grave that is, so this is but a notice.
 */
final class Incomplete implements Rule {

    private static final List<String> SECTIONS = List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");
    private static final Set<String> TABLES =
            Set.of(TableId.PROACTIVE.key(), TableId.REQUESTS.key(), TableId.REVIEW.key());
    private static final String SECTION = "section.";

    /** As many as a reader can use; the report's list names all. */
    private static final int MOST = 8;

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.FORM_INCOMPLETE);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        List<String> missing = Completeness.missing(judged.subject());
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        missing.forEach(item -> names.add(name(item, judged.subject())));
        String listed = names.stream().limit(MOST).collect(Collectors.joining("，"));
        String more = names.size() > MOST ? "等" + names.size() + "项" : "";
        return List.of(
                Findings.of(RuleId.FORM_INCOMPLETE, "", List.of(), "报告缺少规定的内容：" + listed + more + "，请补上", List.of()));
    }

    private static String name(String item, Subject subject) {
        if (item.startsWith(SECTION)) {
            return "“" + SECTIONS.get(Integer.parseInt(item.substring(SECTION.length())) - 1) + "”部分";
        }
        if (TABLES.contains(item)) {
            TableId table = TableId.of(item);
            return "“" + Form.of(FormVersion.FORM_2021).table(table).labels().getFirst() + "”表";
        }
        Optional<Sheet> table = subject.sheet(TableId.of(item.substring(0, item.indexOf('.'))));
        if (item.contains(Completeness.EVERY_ROW)) {
            return table.map(sheet -> "“" + columnName(sheet, item) + "”一栏").orElse(item);
        }
        return table.map(sheet -> "“" + rowName(sheet, item) + "”一行"
                        + (subject.report().places().containsKey(item) ? "可辨认的数字" : ""))
                .orElse(item);
    }

    private static String columnName(Sheet sheet, String column) {
        String key = column.substring(column.lastIndexOf('.'));
        return sheet.paths().stream()
                .filter(path -> path.endsWith(key))
                .findFirst()
                .map(path -> sheet.position(path).columnName())
                .orElse(column);
    }

    private static String rowName(Sheet sheet, String row) {
        return sheet.paths().stream()
                .filter(path -> path.startsWith(row + "."))
                .findFirst()
                .map(path -> sheet.position(path).rowName())
                .orElse(row);
    }
}
