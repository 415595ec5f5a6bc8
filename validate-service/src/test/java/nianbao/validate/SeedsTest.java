package nianbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.model.report.Cell;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.model.report.Statement;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.Test;

/** The five real reports by the figures that a person read from them: verdict, errors and warnings are known in full. */
class SeedsTest {

    @Test
    void the_figures_of_the_real_reports_get_the_verdicts_and_findings_that_a_person_gave_them() throws IOException {
        Optional<Path> seeds = SharedSeeds.folder();
        if (seeds.isEmpty()) {
            System.err.println(
                    "SKIPPED: there is no folder shared/seeds above this one; the real reports were not judged");
        }
        assumeTrue(seeds.isPresent());
        List<Path> files;
        try (Stream<Path> all = Files.list(seeds.get())) {
            files = all.filter(file -> file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }

        assertThat(files).hasSize(5);
        for (Path file : files) {
            JsonNode expected = new ObjectMapper().readTree(Files.readAllBytes(file));

            ValidatedReport judged = Validator.validate(report(expected).build());

            String name = expected.get("agency").asText();
            assertThat(judged.verdict().wireName())
                    .as(name)
                    .isEqualTo(expected.get("verdict").asText());
            assertThat(Judgements.errorsAndWarnings(judged).stream()
                            .map(SeedsTest::inShort)
                            .toList())
                    .as(name)
                    .isEqualTo(inShort(expected, severity -> !severity.equals("notice")));
            assertThat(judged.findings().stream().map(SeedsTest::inShort).toList())
                    .as(name)
                    .containsAll(inShort(expected, severity -> true));
        }
    }

    private static String inShort(Finding finding) {
        return finding.rule().wireName() + " " + finding.severity().wireName() + " " + finding.cells() + " "
                + (finding.severity() == Severity.ERROR
                        ? finding.identities() + " "
                                + finding.explanations().getFirst().set()
                        : "");
    }

    private static List<String> inShort(JsonNode expected, Predicate<String> wanted) {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : expected.get("findings")) {
            if (wanted.test(finding.get("severity").asText())) {
                Map<?, ?> set = new ObjectMapper().convertValue(finding.path("set"), Map.class);
                findings.add(finding.get("rule").asText() + " "
                        + finding.get("severity").asText() + " "
                        + texts(finding.path("cells")) + " "
                        + (finding.has("identities") ? texts(finding.get("identities")) + " " + set : ""));
            }
        }
        return findings;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The figures as expected; what the parser remarks and reads in the text is told apart for each file. */
    private static ReportBuilder report(JsonNode expected) {
        ReportBuilder report =
                expected.get("form").asText().equals("2019") ? ReportBuilder.of2019() : ReportBuilder.of2021();
        report.year(expected.get("year").asInt());
        expected.get("figures").properties().forEach(figure -> {
            if (figure.getValue().isNull()) {
                report.blank(figure.getKey());
            } else {
                report.number(figure.getKey(), figure.getValue().decimalValue().toPlainString());
            }
        });
        for (JsonNode finding : expected.get("findings")) {
            addRemark(report, RuleId.valueOf(ruleName(finding)), texts(finding.path("cells")));
        }
        switch (expected.get("file").asText().substring(0, 3)) {
            case "000" -> report.says(Statement.Kind.REQUESTS_RECEIVED, 0, "未收到依申请公开事项");
            case "001" -> report.says(Statement.Kind.REQUESTS_RECEIVED, 1, "收到公开信息申请1条");
            case "002" -> report.says(Statement.Kind.REQUESTS_RECEIVED, 0, "无依申请公开件");
            case "003" ->
                report.unit("proactive.procurement.amount", "元")
                        .says(Statement.Kind.PROCUREMENT_ITEMS, 10, "采购项目10项")
                        .says(ReportBuilder.statement(
                                Statement.Kind.PROCUREMENT_AMOUNT, 11711483, "元", Statement.Precision.EXACT, "采购金额"))
                        .says(Statement.Kind.PENALTY_DECISIONS, 16, "行政处罚16件")
                        .says(Statement.Kind.REQUESTS_RECEIVED, 0, "未收到申请");
            default -> {
                // nothing said that the tables say too
            }
        }
        return report;
    }

    private static String ruleName(JsonNode finding) {
        return finding.get("rule").asText().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static void addRemark(ReportBuilder report, RuleId rule, List<String> cells) {
        if (rule == RuleId.REQUESTS_ROW_CELLS) {
            report.cell("requests.granted.total", new Cell.Missing("本行只有6个数"))
                    .remark(rule, cells, Map.of("label", "（一）予以公开", "expected", "7", "found", "6"));
        } else if (rule == RuleId.REVIEW_ROW_CELLS) {
            report.remark(rule, cells, Map.of("expected", "15", "found", "16"));
        }
    }
}
