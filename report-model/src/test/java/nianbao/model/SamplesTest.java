package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.model.report.Section;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private final ValidatedReport report = Json.read(Schemas.sampleBytes("validated-report"), ValidatedReport.class);

    @ParameterizedTest
    @CsvSource({
        "annual-report, nianbao.model.report.AnnualReport",
        "validated-report, nianbao.model.report.ValidatedReport",
        "rejection, nianbao.model.event.Rejection",
        "outcome-validated, nianbao.model.event.Outcome",
        "outcome-rejected, nianbao.model.event.Outcome",
        "outcome-unpacked, nianbao.model.event.Outcome",
        "outcome-withdrawn, nianbao.model.event.Outcome"
    })
    void aSampleThatIsReadIsWrittenBackTheSame(String sample, Class<?> type) {
        Object read = Json.read(Schemas.sampleBytes(sample), type);

        byte[] written = Json.write(read);

        assertThat(Schemas.read(written)).isEqualTo(Schemas.sample(sample));
    }

    @Test
    void theReportIsTheParsedOneJudged() {
        AnnualReport parsed = Json.read(Schemas.sampleBytes("annual-report"), AnnualReport.class);

        ValidatedReport judged = ValidatedReport.of(
                parsed, report.ruleSet(), report.verdict(), report.missing(), report.checks(), report.findings());

        assertThat(Schemas.read(Json.write(judged))).isEqualTo(Schemas.sample("validated-report"));
    }

    @Test
    void everyPlaceOfARowHoldsTheFiguresItTells() {
        List<String> told = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        report.places().forEach((row, place) -> {
            List<String> paths = report.figures().byPath().keySet().stream()
                    .filter(path -> path.startsWith(row + "."))
                    .toList();
            for (int i = 0; i < paths.size(); i++) {
                Span span = place.cells().get(i);
                told.add(paths.get(i) + " " + report.text().substring(span.from(), span.to()));
                boolean inWords = report.cells().containsKey(paths.get(i));
                expected.add(paths.get(i) + " "
                        + (inWords
                                ? report.cells().get(paths.get(i)).raw()
                                : report.figures().get(paths.get(i)).toPlainString()));
            }
        });

        assertThat(told).hasSize(200).isEqualTo(expected);
    }

    @Test
    void everyStatementAndSectionStandsWhereItsPlaceSays() {
        for (Statement statement : report.statements()) {
            assertThat(at(statement.place())).isEqualTo(statement.quote());
            for (Statement.Part part : statement.parts()) {
                assertThat(at(part.place())).isEqualTo(part.label() + part.value() + "条");
            }
        }
        for (Section section : report.sections()) {
            assertThat(at(section.place()).lines().findFirst().orElseThrow()).endsWith("、" + section.heading());
        }
    }

    @Test
    void theOneFindingPointsAtTheTotalThatContradictsItsRow() {
        assertThat(report.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(at(finding.places().getFirst())).isEqualTo("0");
            assertThat(report.places()
                            .get("requests.unavailableNotHeld")
                            .cells()
                            .getLast())
                    .isEqualTo(new Span(
                            finding.places().getFirst().from(),
                            finding.places().getFirst().to()));
        });
    }

    @Test
    void theSubmissionIdIsThatOfTheText() {
        assertThat(report.submissionId())
                .isEqualTo(SubmissionId.of(report.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theOutcomesAreThoseOfTheReportAndTheRejection() {
        Rejection rejection = Json.read(Schemas.sampleBytes("rejection"), Rejection.class);

        assertThat(new Outcome(
                        report.submissionId(),
                        report.receipt(),
                        Outcome.Kind.VALIDATED,
                        report.reportKey(),
                        report.revision(),
                        report.verdict(),
                        null))
                .isEqualTo(Json.read(Schemas.sampleBytes("outcome-validated"), Outcome.class));
        assertThat(Outcome.rejected(rejection))
                .isEqualTo(Json.read(Schemas.sampleBytes("outcome-rejected"), Outcome.class));
    }

    @Test
    void theRejectionSpeaksInTheSentencesOfItsCode() {
        Rejection rejection = Json.read(Schemas.sampleBytes("rejection"), Rejection.class);

        assertThat(rejection.code()).isEqualTo(RejectionCode.UNSUPPORTED_MEDIA_TYPE);
        assertThat(rejection.message()).isEqualTo(rejection.code().message());
        assertThat(rejection.remedy()).isEqualTo(rejection.code().remedy());
        assertThat(rejection.retryable()).isEqualTo(rejection.code().retryable());
    }

    private String at(Place place) {
        return report.text().substring(place.from(), place.to());
    }
}
