package nianbao.model.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The paths, written out by hand from the printed forms. */
class FormTest {

    private static final List<String> COLUMNS_OF_TABLE_THREE = List.of(
            "naturalPerson",
            "commercialEnterprise",
            "researchInstitution",
            "socialWelfareOrganization",
            "legalServiceOrganization",
            "otherOrganization",
            "total");

    private static final List<String> ROWS_OF_BOTH_FORMS_UP_TO_ITEM_FIVE = List.of(
            "newRequests",
            "carriedOver",
            "granted",
            "partiallyGranted",
            "deniedStateSecret",
            "deniedProhibitedByLaw",
            "deniedSecurityStability",
            "deniedThirdPartyRights",
            "deniedInternalAffairs",
            "deniedProcessInformation",
            "deniedEnforcementFile",
            "deniedAdministrativeInquiry",
            "unavailableNotHeld",
            "unavailableCreationRequired",
            "unavailableUnclear",
            "notProcessedPetition",
            "notProcessedDuplicate",
            "notProcessedPublication",
            "notProcessedExcessive",
            "notProcessedReconfirmation");

    @Test
    void tableTwoOfThe2021FormAsksForTenFigures() {
        assertThat(Form.of(FormVersion.FORM_2021).table(TableId.PROACTIVE).paths())
                .containsExactly(
                        "proactive.regulations.issued",
                        "proactive.regulations.repealed",
                        "proactive.regulations.inForce",
                        "proactive.normativeDocuments.issued",
                        "proactive.normativeDocuments.repealed",
                        "proactive.normativeDocuments.inForce",
                        "proactive.licensing.decisions",
                        "proactive.penalties.decisions",
                        "proactive.compulsoryMeasures.decisions",
                        "proactive.fees.amount");
    }

    @Test
    void tableTwoOfThe2019FormAsksForTwentyTwoFigures() {
        assertThat(Form.of(FormVersion.FORM_2019).table(TableId.PROACTIVE).paths())
                .containsExactly(
                        "proactive.regulations.made",
                        "proactive.regulations.disclosed",
                        "proactive.regulations.totalDisclosed",
                        "proactive.normativeDocuments.made",
                        "proactive.normativeDocuments.disclosed",
                        "proactive.normativeDocuments.totalDisclosed",
                        "proactive.licensing.previousItems",
                        "proactive.licensing.change",
                        "proactive.licensing.decisions",
                        "proactive.otherServices.previousItems",
                        "proactive.otherServices.change",
                        "proactive.otherServices.decisions",
                        "proactive.penalties.previousItems",
                        "proactive.penalties.change",
                        "proactive.penalties.decisions",
                        "proactive.compulsoryMeasures.previousItems",
                        "proactive.compulsoryMeasures.change",
                        "proactive.compulsoryMeasures.decisions",
                        "proactive.fees.previousItems",
                        "proactive.fees.change",
                        "proactive.procurement.items",
                        "proactive.procurement.amount");
    }

    @Test
    void tableThreeOfThe2021FormHasTwentyFiveRowsOfSevenFigures() {
        List<String> rows = new ArrayList<>(ROWS_OF_BOTH_FORMS_UP_TO_ITEM_FIVE);
        rows.addAll(
                List.of("otherNotCorrectedInTime", "otherFeeUnpaid", "otherOther", "totalHandled", "carriedForward"));

        assertThat(Form.of(FormVersion.FORM_2021).table(TableId.REQUESTS).paths())
                .hasSize(25 * 7)
                .containsExactlyElementsOf(paths(rows));
    }

    @Test
    void tableThreeOfThe2019FormHasTwentyThreeRowsOfSevenFigures() {
        List<String> rows = new ArrayList<>(ROWS_OF_BOTH_FORMS_UP_TO_ITEM_FIVE);
        rows.addAll(List.of("other", "totalHandled", "carriedForward"));

        assertThat(Form.of(FormVersion.FORM_2019).table(TableId.REQUESTS).paths())
                .hasSize(23 * 7)
                .containsExactlyElementsOf(paths(rows));
    }

    @ParameterizedTest
    @EnumSource
    void tableFourHasFifteenFiguresInBothForms(FormVersion version) {
        assertThat(Form.of(version).table(TableId.REVIEW).paths())
                .containsExactly(
                        "review.reconsideration.upheld",
                        "review.reconsideration.corrected",
                        "review.reconsideration.other",
                        "review.reconsideration.pending",
                        "review.reconsideration.total",
                        "review.litigationDirect.upheld",
                        "review.litigationDirect.corrected",
                        "review.litigationDirect.other",
                        "review.litigationDirect.pending",
                        "review.litigationDirect.total",
                        "review.litigationAfterReconsideration.upheld",
                        "review.litigationAfterReconsideration.corrected",
                        "review.litigationAfterReconsideration.other",
                        "review.litigationAfterReconsideration.pending",
                        "review.litigationAfterReconsideration.total");
    }

    @Test
    void aFormHoldsItsThreeTablesInPrintedOrder() {
        assertThat(Form.of(FormVersion.FORM_2021).paths()).hasSize(10 + 175 + 15);
        assertThat(Form.of(FormVersion.FORM_2019).paths()).hasSize(22 + 161 + 15);
        assertThat(Form.of(FormVersion.FORM_2019).tables())
                .extracting(Table::id)
                .containsExactly(TableId.PROACTIVE, TableId.REQUESTS, TableId.REVIEW);
    }

    @Test
    void onlyAmountsHaveDecimalsAndOnlyChangesHaveASign() {
        assertThat(columnsOfTableTwo(FormVersion.FORM_2021).filter(Line::decimal))
                .extracting(Line::key, Line::unit)
                .containsExactly(tuple("amount", "万元"));
        assertThat(columnsOfTableTwo(FormVersion.FORM_2019).filter(Line::decimal))
                .extracting(Line::key, Line::unit)
                .containsExactly(tuple("amount", null));
        assertThat(columnsOfTableTwo(FormVersion.FORM_2021).filter(Line::signed))
                .isEmpty();
        assertThat(columnsOfTableTwo(FormVersion.FORM_2019).filter(Line::signed))
                .extracting(Line::key)
                .containsOnly("change")
                .hasSize(3);
    }

    @Test
    void aFormFitsTheYearsItWasInForce() {
        assertThat(Stream.of(2018, 2019, 2020, 2021, 2026).filter(FormVersion.FORM_2019::fits))
                .containsExactly(2019, 2020);
        assertThat(Stream.of(2018, 2019, 2020, 2021, 2026).filter(FormVersion.FORM_2021::fits))
                .containsExactly(2021, 2026);
    }

    private static Stream<Line> columnsOfTableTwo(FormVersion version) {
        return Form.of(version).table(TableId.PROACTIVE).blocks().stream()
                .flatMap(block -> block.columnLeaves().stream());
    }

    private static List<String> paths(List<String> rows) {
        return rows.stream()
                .flatMap(row -> COLUMNS_OF_TABLE_THREE.stream().map(column -> "requests." + row + "." + column))
                .toList();
    }
}
