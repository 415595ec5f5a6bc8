package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.event.Outcome;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.report.Agency;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.CellNote;
import nianbao.model.report.Cells;
import nianbao.model.report.Change;
import nianbao.model.report.Checks;
import nianbao.model.report.Contact;
import nianbao.model.report.Figures;
import nianbao.model.report.Finding;
import nianbao.model.report.Finding.Explanation;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.Period;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.model.report.Scope;
import nianbao.model.report.Section;
import nianbao.model.report.Severity;
import nianbao.model.report.Source;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.model.report.Unit;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.model.report.Withdrawal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records can say, the schemas allow: every constant, every kind of cell, every field with and without a value. */
class ContractTest {

    private static final String ID = SubmissionId.of(new byte[] {1});
    private static final Instant WHEN = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final Place PLACE = Place.of(3, 7);

    @Test
    void aReportThatSaysNothingItNeedNotSayMatches() {
        AnnualReport report = new AnnualReport(
                AnnualReport.SCHEMA_VERSION,
                "1.0.0",
                ID,
                "0:0",
                WHEN,
                new Source(ID, "text/plain", null, null, false),
                new Agency("000000:某局", "某局", "某局", null, null, null, null),
                new Scope(Scope.Kind.UNKNOWN, null),
                2015,
                FormOfReport.NONE,
                Map.of(),
                null,
                null,
                null,
                null,
                new Contact(null, null, null, null, null, null),
                "",
                List.of(),
                Figures.NONE,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());

        Schemas.assertMatches("annual-report", Json.write(report));
        Schemas.assertMatches("validated-report", Json.write(judged(report, Verdict.UNCHECKED, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatSaysEverythingMatches(FormVersion version) {
        AnnualReport report = full(version);

        Schemas.assertMatches("annual-report", Json.write(report));
        Schemas.assertMatches("validated-report", Json.write(judged(report, Verdict.INCOMPLETE, findings())));
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatSaysEverythingComesBackTheSame(FormVersion version) {
        AnnualReport report = full(version);

        AnnualReport read = Json.read(Json.write(report), AnnualReport.class);

        assertThat(read).isEqualTo(report);
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictMatches(Verdict verdict) {
        Schemas.assertMatches("validated-report", Json.write(judged(full(FormVersion.FORM_2021), verdict, List.of())));
    }

    @Test
    void whatAnEventSaysOfTheOneBeforeItMatches() {
        ValidatedReport revised = judged(full(FormVersion.FORM_2021), Verdict.CONSISTENT, findings())
                .placed(
                        2,
                        3,
                        true,
                        List.of(new Source(ID, "text/html", null, null, false)),
                        List.of(
                                new Change("requests.granted.total", BigDecimal.ONE, null),
                                new Change("proactive.fees.amount", null, new BigDecimal("4.1"))));

        Schemas.assertMatches("validated-report", Json.write(revised));
        Schemas.assertMatches("validated-report", Json.write(revised.withdrawn(new Withdrawal("0:9/2", WHEN, "误报"))));
        assertThat(Schemas.read(Json.write(revised)).at("/changes/1").toString())
                .isEqualTo("{\"path\":\"proactive.fees.amount\",\"old\":null,\"new\":4.1}");
    }

    @ParameterizedTest
    @EnumSource
    void everyRejectionAndItsOutcomeMatch(RejectionCode code) {
        for (Stage stage : Stage.values()) {
            Submission submission = new Submission(ID, "11:42", WHEN, null, null, 0, ProducerHints.NONE);
            Rejection rejection = Rejection.of(submission, stage, code, "nothing was found", WHEN);

            Schemas.assertMatches("rejection", Json.write(rejection));
            Schemas.assertMatches("outcome", Json.write(Outcome.rejected(rejection)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "WITHDRAWN"})
    void outcomesWithoutAReportOrARejectionMatch(Outcome.Kind kind) {
        Schemas.assertMatches("outcome", Json.write(new Outcome(ID, "1:2", kind, null, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 2000})
    void theOutcomeOfAnArchiveMatches(int members) {
        Outcome outcome = Outcome.unpacked(archive(), Collections.nCopies(members, ID));

        Schemas.assertMatches("outcome", Json.write(outcome));
        assertThat(outcome.childCount()).isEqualTo(members);
    }

    @Test
    void whatBecomesOfAMemberMatches() {
        Submission member = archive().member(2000, ID, 7, "某县/年报.txt");
        Rejection rejection = Rejection.of(member, Stage.INGEST, RejectionCode.EMPTY, "no bytes", WHEN);

        Schemas.assertMatches("rejection", Json.write(rejection));
        Schemas.assertMatches("outcome", Json.write(Outcome.rejected(rejection)));
    }

    private static Submission archive() {
        return new Submission(ID, "2147483647:9223372036854775807", WHEN, null, null, 0, ProducerHints.NONE);
    }

    @Test
    void theOutcomesOfAReportMatch() {
        ValidatedReport report = judged(full(FormVersion.FORM_2021), Verdict.CONSISTENT, List.of());

        Schemas.assertMatches("outcome", Json.write(Outcome.checked(report)));
        Schemas.assertMatches("outcome", Json.write(Outcome.checked(report)));
    }

    @Test
    void theSchemasNameTheConstantsOfTheModelAndNoOthers() {
        JsonNode definitions = Schemas.schema("validated-report").get("$defs");

        assertThat(names(definitions.at("/ruleId/enum"))).isEqualTo(wireNames(RuleId.values()));
        assertThat(names(definitions.at("/verdict/enum"))).isEqualTo(wireNames(Verdict.values()));
        assertThat(names(definitions.at("/finding/properties/severity/enum"))).isEqualTo(wireNames(Severity.values()));
        assertThat(names(definitions.at("/statement/properties/kind/enum")))
                .isEqualTo(wireNames(Statement.Kind.values()));
        assertThat(names(definitions.at("/cellNote/properties/state/enum")))
                .isEqualTo(wireNames(CellNote.State.values()));
        assertThat(names(Schemas.schema("rejection").at("/$defs/rejectionCode/enum")))
                .isEqualTo(wireNames(RejectionCode.values()));
        assertThat(names(Schemas.schema("outcome").at("/properties/outcome/enum")))
                .isEqualTo(wireNames(Outcome.Kind.values()));
    }

    private static List<String> names(JsonNode constants) {
        return constants.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> wireNames(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> Schemas.read(Json.write(constant)).asText())
                .toList();
    }

    private static AnnualReport full(FormVersion version) {
        List<Cell> kinds = List.of(
                new Cell.Read(new BigDecimal("96171.6")),
                new Cell.Read(new BigDecimal("-26")),
                new Cell.ZeroInWords("无"),
                new Cell.Inferred(BigDecimal.TEN, "1 0", "数字中间有空格"),
                new Cell.Blank(),
                new Cell.Dash("—"),
                new Cell.Missing("本行只有6个数"),
                new Cell.Missing(null),
                new Cell.Ambiguous("1O", List.of(BigDecimal.ONE, BigDecimal.TEN), "可读作1或10"),
                new Cell.Unreadable("■", "无法辨认"));
        Cells cells = new Cells();
        Form.of(version)
                .paths()
                .forEach(path -> cells.put(path, kinds.get(cells.paths().size() % kinds.size())));
        Place row = new Place(2, 10, 20, Arrays.asList(new Span(11, 12), null));
        return new AnnualReport(
                AnnualReport.SCHEMA_VERSION,
                "1.0.0",
                ID,
                "11:1201",
                WHEN,
                new Source(ID, "text/html", "年报.html", "https://example.gov.cn/a.html", true),
                new Agency(
                        "330382:卫生健康局:0123456789ab",
                        "乐清市卫生健康局",
                        "乐清市卫健局",
                        List.of("乐清市卫生局"),
                        "卫生健康",
                        "330382",
                        List.of("浙江省", "温州市", "乐清市")),
                new Scope(Scope.Kind.GOVERNMENT, "全市"),
                2021,
                FormOfReport.MIXED,
                Map.of("proactive", FormOfReport.MIXED, "requests", "2019", "review", "2021"),
                "年报",
                "〔2022〕1号",
                LocalDate.of(2022, 1, 20),
                new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
                new Contact("地址", "325600", List.of("0577-62520000"), "传真", "a@example.com", "www.example.gov.cn"),
                "年报全文",
                List.of(new Section(1, "总体情况", PLACE), new Section(6, "其他", PLACE)),
                cells.figures(),
                Map.of(
                        "proactive.fees.amount", new Unit("万元", Unit.Basis.HEADER),
                        "proactive.procurement.amount", new Unit("元", Unit.Basis.TEXT),
                        "proactive.procurement.items", new Unit(null, null)),
                cells.notes(),
                Map.of("requests.granted", row, "review.reconsideration", PLACE),
                statements(),
                Arrays.stream(RuleId.values())
                        .map(rule -> new Remark(
                                rule, List.of("requests.granted.total"), Map.of("count", "6"), List.of(PLACE)))
                        .toList());
    }

    private static List<Statement> statements() {
        return Stream.of(Statement.Kind.values())
                .flatMap(kind -> Stream.of(Statement.Precision.values())
                        .map(precision -> new Statement(
                                kind,
                                new BigDecimal("1.5"),
                                null,
                                precision,
                                true,
                                2020,
                                List.of(new Statement.Part("其中", BigDecimal.ONE, PLACE)),
                                "未收到",
                                PLACE)))
                .toList();
    }

    private static List<Finding> findings() {
        return Arrays.stream(RuleId.values())
                .map(rule -> new Finding(
                        rule.wireName() + ":1",
                        rule,
                        rule.severity(),
                        List.of("requests.granted.total"),
                        Form.of(FormVersion.FORM_2021).tables().stream()
                                .flatMap(table -> table.identities().stream())
                                .map(identity -> identity.id())
                                .toList(),
                        "说明",
                        List.of(new Explanation(Map.of("requests.granted.total", BigDecimal.ONE), 2, "原因")),
                        List.of(PLACE),
                        List.of(ID)))
                .toList();
    }

    private static ValidatedReport judged(AnnualReport report, Verdict verdict, List<Finding> findings) {
        return ValidatedReport.of(
                report,
                "1.0.0",
                verdict,
                List.of("review", "requests.granted", "section.5"),
                new Checks(1, 2, 3, 4),
                findings);
    }
}
