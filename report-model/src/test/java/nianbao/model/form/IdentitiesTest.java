package nianbao.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The identities, as a person reads them off the printed forms. */
class IdentitiesTest {

    @Test
    void the2021FormStatesFortyTwo() {
        // 25 rows and 3 groups with a total column; 7 columns with a total row and a balance
        assertThat(identities(FormVersion.FORM_2021)).hasSize(25 + 7 + 7 + 3);
    }

    @Test
    void the2019FormStatesForty() {
        assertThat(identities(FormVersion.FORM_2019)).hasSize(23 + 7 + 7 + 3);
    }

    @ParameterizedTest
    @EnumSource
    void noFigureOfTableTwoIsInAny(FormVersion version) {
        assertThat(members(version)).isNotEmpty().noneMatch(path -> path.startsWith("proactive."));
    }

    @ParameterizedTest
    @EnumSource
    void idsAreUniqueAndEveryPathIsOneOfTheForm(FormVersion version) {
        List<String> paths = Form.of(version).paths().toList();

        assertThat(identities(version).map(Identity::id)).doesNotHaveDuplicates();
        assertThat(members(version)).isSubsetOf(paths);
    }

    @Test
    void aRowsTotalIsTheSumOfItsSixColumns() {
        Identity identity = identity(FormVersion.FORM_2021, "requests.row-total:granted");

        assertThat(identity.table()).isEqualTo(TableId.REQUESTS);
        assertThat(identity.kind()).isEqualTo(Identity.Kind.ROW_TOTAL);
        assertThat(identity.left()).containsExactly("requests.granted.total");
        assertThat(identity.right())
                .containsExactly(
                        "requests.granted.naturalPerson",
                        "requests.granted.commercialEnterprise",
                        "requests.granted.researchInstitution",
                        "requests.granted.socialWelfareOrganization",
                        "requests.granted.legalServiceOrganization",
                        "requests.granted.otherOrganization");
    }

    @Test
    void inTheTotalColumnItemSevenIsTheSumOfTheOutcomes() {
        Identity identity = identity(FormVersion.FORM_2021, "requests.column-total:total");

        assertThat(identity.kind()).isEqualTo(Identity.Kind.COLUMN_TOTAL);
        assertThat(identity.left()).containsExactly("requests.totalHandled.total");
        assertThat(identity.right())
                .containsExactly(
                        "requests.granted.total",
                        "requests.partiallyGranted.total",
                        "requests.deniedStateSecret.total",
                        "requests.deniedProhibitedByLaw.total",
                        "requests.deniedSecurityStability.total",
                        "requests.deniedThirdPartyRights.total",
                        "requests.deniedInternalAffairs.total",
                        "requests.deniedProcessInformation.total",
                        "requests.deniedEnforcementFile.total",
                        "requests.deniedAdministrativeInquiry.total",
                        "requests.unavailableNotHeld.total",
                        "requests.unavailableCreationRequired.total",
                        "requests.unavailableUnclear.total",
                        "requests.notProcessedPetition.total",
                        "requests.notProcessedDuplicate.total",
                        "requests.notProcessedPublication.total",
                        "requests.notProcessedExcessive.total",
                        "requests.notProcessedReconfirmation.total",
                        "requests.otherNotCorrectedInTime.total",
                        "requests.otherFeeUnpaid.total",
                        "requests.otherOther.total");
    }

    @Test
    void inThe2019FormOtherProcessingIsOneRow() {
        Identity identity = identity(FormVersion.FORM_2019, "requests.column-total:naturalPerson");

        assertThat(identity.left()).containsExactly("requests.totalHandled.naturalPerson");
        assertThat(identity.right())
                .hasSize(19)
                .startsWith("requests.granted.naturalPerson")
                .endsWith("requests.notProcessedReconfirmation.naturalPerson", "requests.other.naturalPerson");
    }

    @ParameterizedTest
    @EnumSource
    void newAndCarriedOverEqualHandledAndCarriedForward(FormVersion version) {
        Identity identity = identity(version, "requests.column-balance:naturalPerson");

        assertThat(identity.kind()).isEqualTo(Identity.Kind.COLUMN_BALANCE);
        assertThat(identity.left())
                .containsExactly("requests.newRequests.naturalPerson", "requests.carriedOver.naturalPerson");
        assertThat(identity.right())
                .containsExactly("requests.totalHandled.naturalPerson", "requests.carriedForward.naturalPerson");
    }

    @ParameterizedTest
    @EnumSource
    void aGroupsTotalInTableFourIsTheSumOfItsFourResults(FormVersion version) {
        Identity identity = identity(version, "review.row-total:litigationDirect");

        assertThat(identity.left()).containsExactly("review.litigationDirect.total");
        assertThat(identity.right())
                .containsExactly(
                        "review.litigationDirect.upheld",
                        "review.litigationDirect.corrected",
                        "review.litigationDirect.other",
                        "review.litigationDirect.pending");
    }

    private static Stream<Identity> identities(FormVersion version) {
        return Form.of(version).tables().stream().flatMap(table -> table.identities().stream());
    }

    private static Stream<String> members(FormVersion version) {
        return identities(version)
                .flatMap(identity -> Stream.concat(identity.left().stream(), identity.right().stream()));
    }

    private static Identity identity(FormVersion version, String id) {
        return identities(version)
                .filter(identity -> identity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no identity " + id));
    }
}
