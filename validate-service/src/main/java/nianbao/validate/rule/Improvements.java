package nianbao.validate.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Completeness;
import nianbao.validate.subject.Subject;

/** Section five has to tell of problems and improvements (article 50); empty, or 无, it tells of neither. */
final class Improvements implements TextRule {

    private static final int SECTION = 5;

    /** What is longer says something. */
    private static final int SHORT = 40;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{IsHan}]");
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?:政府信息公开|信息公开|工作|目前|我局|本局|我单位|本单位|本机关|本年度|存在|的|主要|问题|不足|改进|情况|措施|方面|及|和|暂|一|二|无|没有|不)*");

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.SECTION_IMPROVEMENTS);
    }

    @Override
    public List<Finding> findings(Subject subject) {
        if (!Completeness.isRequired(subject.report())) {
            return List.of();
        }
        return Passage.of(subject.report(), SECTION).flatMap(Improvements::finding).stream()
                .toList();
    }

    private static Optional<Finding> finding(Passage passage) {
        String words = NO_WORDS.matcher(passage.text()).replaceAll("");
        if (words.length() > SHORT || !SAYS_NOTHING.matcher(words).matches()) {
            return Optional.empty();
        }
        String written = passage.text().strip();
        String message = "“" + passage.section().heading() + "”部分" + (words.isEmpty() ? "没有内容" : "只写了“" + written + "”")
                + "，应写明存在的主要问题和改进情况";
        return Optional.of(Findings.of(
                RuleId.SECTION_IMPROVEMENTS,
                "",
                List.of(),
                message,
                List.of(passage.section().place())));
    }
}
