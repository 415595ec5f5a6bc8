package nianbao.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.model.report.Severity;

/** The catalogue as a page in Markdown, for those who write reports and those who look after them. */
final class RulesPage {

    private static final Map<Severity, String> SEVERITIES =
            Map.of(Severity.ERROR, "错误（error）", Severity.WARNING, "警告（warning）", Severity.NOTICE, "提示（notice）");

    private final List<String> lines = new ArrayList<>();

    private RulesPage() {}

    static String of(RuleCatalogue catalogue) {
        RulesPage page = new RulesPage();
        page.add(
                "<!-- Generated from report-model's nianbao/model/rules/catalogue.json; RulesPageTest says how. -->",
                "",
                "# 检查规则",
                "",
                "规则集版本 " + catalogue.version() + "，共" + catalogue.rules().size()
                        + "条。错误：表中的数互相矛盾，报告的结论因此为“不一致”（inconsistent）；"
                        + "警告：须由人核对；提示：可能并没有错。程序可从 store-service 的 `GET /rules` 取得同样的内容。",
                "",
                "| 规则 | 级别 | 查出什么 |",
                "|---|---|---|");
        catalogue.rules().forEach(page::row);
        catalogue.rules().forEach(page::section);
        return String.join("\n", page.lines) + "\n";
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }

    private void row(RuleEntry rule) {
        String id = rule.id().wireName();
        String anchor = id.replace(".", "");
        add("| [" + id + "](#" + anchor + ") | " + SEVERITIES.get(rule.severity()) + " | " + rule.title() + " |");
    }

    private void section(RuleEntry rule) {
        add(
                "",
                "## " + rule.id().wireName(),
                "",
                "**" + rule.title() + "**（" + SEVERITIES.get(rule.severity()) + "）",
                "",
                "- 查什么：" + rule.checks(),
                "- 依据：" + rule.why(),
                "- 对：" + rule.valid().shows(),
                "- 不对：" + rule.invalid().shows());
        if (rule.invalid().message() != null) {
            add("- 报出：" + rule.invalid().message());
        }
    }
}
