package nianbao.validate.rule;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.model.report.Finding;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Sheet;

/** The tables, or the blocks of table two, are in different forms. */
final class MixedForms implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.FORM_MIXED);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        if (!FormOfReport.MIXED.equals(judged.report().form())) {
            return List.of();
        }
        List<Sheet> sheets = judged.subject().sheets();
        String tables = sheets.stream()
                .map(sheet -> Findings.nameOf(sheet)
                        + form(judged.report().forms().get(sheet.id().key())))
                .collect(Collectors.joining("，"));
        return List.of(Findings.of(
                RuleId.FORM_MIXED,
                "",
                List.of(),
                "各表所用的格式版本不一致：" + tables + "，应用同一版格式",
                FormOfYear.places(sheets, judged)));
    }

    private static String form(String name) {
        return FormOfReport.MIXED.equals(name) ? "混用两种格式" : "为" + name + "年版";
    }
}
