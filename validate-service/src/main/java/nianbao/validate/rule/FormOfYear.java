package nianbao.validate.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.model.form.FormVersion;
import nianbao.model.report.Finding;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Sheet;

/** A table is in a form that was not in force for the year: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 since. */
final class FormOfYear implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.FORM_YEAR);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        int year = judged.report().year();
        List<Sheet> unfit = judged.subject().sheets().stream()
                .filter(sheet -> isUnfit(judged.report().forms().get(sheet.id().key()), year))
                .toList();
        if (unfit.isEmpty()) {
            return List.of();
        }
        String tables = unfit.stream()
                .map(sheet -> Findings.nameOf(sheet) + "用的是"
                        + judged.report().forms().get(sheet.id().key()) + "年版格式")
                .collect(Collectors.joining("，"));
        return List.of(
                Findings.of(RuleId.FORM_YEAR, "", List.of(), tables + "，" + rightForm(year), places(unfit, judged)));
    }

    private static boolean isUnfit(String form, int year) {
        return Arrays.stream(FormVersion.values())
                .filter(version -> version.wireName().equals(form))
                .anyMatch(version -> !version.fits(year));
    }

    private static String rightForm(int year) {
        return Arrays.stream(FormVersion.values())
                .filter(version -> version.fits(year))
                .findFirst()
                .map(version -> year + "年度报告应用" + version.wireName() + "年版格式")
                .orElse(year + "年度尚无统一格式");
    }

    /** The sections that hold the tables. */
    static List<Place> places(List<Sheet> sheets, Judged judged) {
        return judged.report().sections().stream()
                .filter(section -> sheets.stream().anyMatch(sheet -> sheet.id().section() == section.number()))
                .map(section -> section.place())
                .toList();
    }
}
