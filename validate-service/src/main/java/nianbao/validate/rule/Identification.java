package nianbao.validate.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.model.report.Finding;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;

/** Whose report it is, or for which year, is doubtful: what the parser noticed while it identified the report. */
final class Identification implements Rule {

    /** What says a year, by the detail's name, in the order in which a sentence tells it. */
    private static final Map<String, String> YEAR_SOURCES = new LinkedHashMap<>();

    static {
        YEAR_SOURCES.put("title", "标题为");
        YEAR_SOURCES.put("period", "统计期限为");
        YEAR_SOURCES.put("text", "正文为");
        YEAR_SOURCES.put("document", "文中为");
        YEAR_SOURCES.put("producer", "提交时注明的是");
    }

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.AGENCY_UNRESOLVED, RuleId.AGENCY_DISAGREES, RuleId.YEAR_DOUBTFUL, RuleId.HINT_UNUSABLE);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.report().remarks().stream()
                .flatMap(remark -> message(remark, judged).map(message -> finding(remark, message)).stream())
                .toList();
    }

    private static Finding finding(Remark remark, String message) {
        Severity severity = remark.rule().severity();
        String about = Details.of(remark).value("about").orElse("");
        return Findings.of(remark.rule(), severity, about, remark.cells(), message, remark.places());
    }

    private static Optional<String> message(Remark remark, Judged judged) {
        Details details = Details.of(remark);
        Optional<String> otherTitle = details.value("otherTitle");
        if (otherTitle.isPresent()) {
            return Optional.of("文件中还有另一份年度报告的标题“" + otherTitle.get() + "”，只读取了第一份，请分开提交");
        }
        return switch (remark.rule()) {
            case AGENCY_UNRESOLVED -> Optional.of(unresolved(details, judged));
            case AGENCY_DISAGREES -> Optional.of(disagrees(details, judged));
            case YEAR_DOUBTFUL -> Optional.of(year(details, judged));
            case HINT_UNUSABLE -> Optional.of(unusable(details));
            default -> Optional.empty();
        };
    }

    private static String unresolved(Details details, Judged judged) {
        String name =
                "“" + details.value("name").orElse(judged.report().agency().asWritten()) + "”";
        if (details.value("reason").filter("several-agencies"::equals).isPresent()) {
            return name + "像是几个机关的名称，不能确定是哪一个机关的报告，请分别提交，或在提交时注明机关";
        }
        Optional<String> readAs = details.value("readAs");
        if (readAs.isPresent()) {
            return name + "中的地名疑有误，暂按“" + readAs.get() + "”理解，请核对机关名称";
        }
        Optional<String> candidates = details.value("candidates");
        return candidates.isPresent()
                ? name + "所在的地区不能确定，可能是：" + candidates.get() + "，请写明机关全称，或在提交时注明地区"
                : name + "属于哪个地区不能确定，请写明机关全称，或在提交时注明地区";
    }

    private static String disagrees(Details details, Judged judged) {
        String document =
                details.value("document").orElse(judged.report().agency().asWritten());
        String producer =
                details.value("producer").map(name -> "“" + name + "”").orElse("另一机关");
        return "提交时注明的是" + producer + "，文中写的是“" + document + "”，请核对";
    }

    private static String unusable(Details details) {
        String value = "“" + details.value("value").orElse("") + "”";
        return switch (details.value("header").orElse("")) {
            case "region-code" -> "提交时注明的地区代码" + value + "不是现有或曾用的行政区划代码，未采用";
            case "source-url" -> "提交时注明的来源" + value + "不是http或https网址，未采用";
            case "year" -> "提交时注明的年份" + value + "不是2008年以后的年份，未采用";
            default -> "提交时注明的机关" + value + "不像机关名称，未采用";
        };
    }

    private static String year(Details details, Judged judged) {
        String sources = YEAR_SOURCES.entrySet().stream()
                .flatMap(source -> details.value(source.getKey()).map(said -> source.getValue() + said).stream())
                .collect(Collectors.joining("，"));
        String taken = "暂作" + judged.report().year() + "年度报告处理，请核对";
        Optional<String> submitted = details.value("submitted");
        if (submitted.isPresent()) {
            return "提交时（" + submitted.get() + "）" + judged.report().year() + "年还没有结束，" + taken;
        }
        return sources.isEmpty() ? "报告的年份有疑问，" + taken : "报告的年份前后不一：" + sources + "，" + taken;
    }
}
