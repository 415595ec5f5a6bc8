package nianbao.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Agency;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyResolverTest {

    private static final String SUBMISSION = "0123456789abcdef".repeat(4);

    private final AgencyResolver resolver = new AgencyResolver();

    private AgencyResolver.Resolved resolve(String title, String text, ProducerHints hints) {
        return resolver.resolve(new AgencyClues(title, List.of(), text, text), hints, SUBMISSION)
                .orElseThrow();
    }

    private static ProducerHints hints(String agency, String regionCode) {
        return new ProducerHints(null, null, null, agency, regionCode, null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "乐清市卫生健康局,330382:卫生健康局,卫生健康",
        "浙江省温州市乐清市卫生健康局,330382:卫生健康局,卫生健康",
        "乐清市卫健局,330382:卫生健康局,卫生健康",
        "阿合奇县卫健委,653023:卫生健康局,卫生健康",
        "阿合奇县卫生健康局,653023:卫生健康局,卫生健康",
        "上海市科委,310000:科学技术局,科学技术",
        "沭阳县发改局,321322:发展和改革局,发展和改革",
        "沭阳县人民政府,321322:人民政府,人民政府",
        "沭阳县政府,321322:人民政府,人民政府",
        "沭阳县,321322:人民政府,人民政府",
        "乐清市虹桥镇,330382:虹桥镇人民政府,人民政府",
        "国家税务总局乐清市税务局,330382:税务局,税务",
        "福州市鼓楼区教育局,350102:教育局,教育",
        "济源市教育局,419001:教育局,教育",
    })
    void names_of_one_agency_share_an_id(String name, String id, String kind) {
        AgencyResolver.Resolved resolved = resolve(name, "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).isEqualTo(id);
        assertThat(resolved.agency().kind()).isEqualTo(kind);
        assertThat(resolved.agency().asWritten()).isEqualTo(name);
        assertThat(resolved.remarks()).isEmpty();
    }

    @Test
    void a_short_name_is_written_out_and_its_region_named() {
        Agency agency = resolve("上海市科委", "", ProducerHints.NONE).agency();

        assertThat(agency.name()).isEqualTo("上海市科学技术委员会");
        assertThat(agency.region()).containsExactly("上海市");
    }

    @Test
    void a_shared_place_alone_settles_nothing() {
        AgencyResolver.Resolved resolved = resolve("鼓楼区教育局", "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).isEqualTo("000000:鼓楼区教育局:0123456789ab");
        assertThat(resolved.agency().regionCode()).isNull();
        assertThat(resolved.remarks()).extracting(Remark::rule).containsExactly(RuleId.AGENCY_UNRESOLVED);
    }

    @Test
    void a_parent_in_the_text_settles_a_shared_place() {
        assertThat(resolve("鼓楼区教育局", "按照福州市的部署", ProducerHints.NONE).agency().id())
                .isEqualTo("350102:教育局");
    }

    @Test
    void a_producers_region_settles_a_shared_place() {
        AgencyResolver.Resolved resolved = resolve("鼓楼区教育局", "", hints(null, "350102"));

        assertThat(resolved.agency().id()).isEqualTo("350102:教育局");
        assertThat(resolved.remarks()).isEmpty();
    }

    @Test
    void a_producers_name_settles_a_shared_place() {
        assertThat(resolve("鼓楼区教育局", "", hints("福州市鼓楼区教育局", null)).agency().id())
                .isEqualTo("350102:教育局");
    }

    @Test
    void the_text_settles_a_name_without_a_place() {
        assertThat(resolve("市科委", "由上海市科学技术委员会编制", ProducerHints.NONE).agency().id())
                .isEqualTo("310000:科学技术局");
    }

    @Test
    void a_name_without_any_place_is_alone_with_its_document() {
        assertThat(resolve("示范区教育局", "", ProducerHints.NONE).agency().id()).isEqualTo("000000:示范区教育局:0123456789ab");
    }

    @Test
    void a_producers_region_settles_a_name_without_a_place() {
        Agency agency = resolve("市卫健局", "", hints(null, "330382")).agency();

        assertThat(agency.id()).isEqualTo("330382:卫生健康局");
        assertThat(agency.name()).isEqualTo("乐清市卫生健康局");
    }

    @ParameterizedTest
    @CsvSource({
        "环球国际(中国)官方网站,",
        "x,",
        ",999999",
        "某,33O382",
    })
    void what_a_producer_says_that_cannot_be_used_is_told_whoever_named_the_agency(String agency, String code) {
        assertThat(resolve("乐清市教育局", "", hints(agency, code)).remarks())
                .isNotEmpty()
                .extracting(Remark::rule)
                .containsOnly(RuleId.HINT_UNUSABLE);
        assertThat(resolver.resolve(new AgencyClues(null, List.of("乐清市教育局"), "", ""), hints(agency, code), SUBMISSION)
                        .orElseThrow()
                        .remarks())
                .extracting(Remark::rule)
                .containsOnly(RuleId.HINT_UNUSABLE);
    }

    @Test
    void a_producers_region_that_contradicts_its_own_agency_is_remarked() {
        AgencyResolver.Resolved resolved = resolver.resolve(
                        new AgencyClues(null, List.of(), "", ""), hints("乐清市教育局", "370683"), SUBMISSION)
                .orElseThrow();

        assertThat(resolved.agency().id()).isEqualTo("330382:教育局");
        assertThat(resolved.remarks()).extracting(Remark::rule).containsExactly(RuleId.AGENCY_DISAGREES);
    }

    @Test
    void a_producer_that_writes_the_office_otherwise_agrees() {
        assertThat(resolve("乐清市卫生健康局", "", hints("乐清市卫健委", "330382")).remarks()).isEmpty();
    }

    @Test
    void a_renamed_agency_keeps_one_id_and_names_its_former_name() {
        Agency former = resolve("乐清市卫生和计划生育局", "", ProducerHints.NONE).agency();

        assertThat(former.id()).isEqualTo("330382:卫生健康局");
        assertThat(former.kind()).isEqualTo("卫生健康");
        assertThat(former.name()).isEqualTo("乐清市卫生和计划生育局");
        assertThat(former.formerNames()).containsExactly("乐清市卫生和计划生育局");
    }

    @Test
    void a_zone_with_a_places_name_of_its_own_keeps_one_id() {
        AgencyResolver.Resolved resolved = resolve("平潭综合实验区管委会", "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).isEqualTo("000000:平潭综合实验区管理委员会");
        assertThat(resolved.remarks()).extracting(Remark::rule).containsExactly(RuleId.AGENCY_UNRESOLVED);
        assertThat(resolve("平潭综合实验区", "", ProducerHints.NONE).agency().id())
                .isEqualTo(resolved.agency().id());
    }

    @Test
    void an_authority_of_the_whole_country_needs_no_region() {
        AgencyResolver.Resolved resolved = resolve("文化和旅游部", "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).isEqualTo("000000:文化和旅游部");
        assertThat(resolved.remarks()).isEmpty();
    }

    @Test
    void a_look_alike_character_is_read_as_the_place_and_remarked() {
        AgencyResolver.Resolved resolved = resolve("沐阳县人民政府", "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).isEqualTo("321322:人民政府");
        assertThat(resolved.agency().asWritten()).isEqualTo("沐阳县人民政府");
        assertThat(resolved.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.AGENCY_UNRESOLVED);
            assertThat(remark.details()).containsEntry("readAs", "沭阳县");
        });
    }

    @ParameterizedTest
    @CsvSource({"乐清市教育局,", ",330382", ",330300", "教育局,330000", "乐清市教育局,330382"})
    void a_producer_that_says_the_same_or_less_agrees(String agency, String regionCode) {
        assertThat(resolve("乐清市教育局", "", hints(agency, regionCode)).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"乐清市公安局,", ",370683", "莱州市教育局,"})
    void a_producer_that_says_otherwise_is_remarked_and_the_document_wins(String agency, String regionCode) {
        AgencyResolver.Resolved resolved = resolve("乐清市教育局", "", hints(agency, regionCode));

        assertThat(resolved.agency().id()).isEqualTo("330382:教育局");
        assertThat(resolved.remarks()).extracting(Remark::rule).containsExactly(RuleId.AGENCY_DISAGREES);
    }

    @ParameterizedTest
    @CsvSource({"乐清市教育局,999999,999999", "鼓楼区教育局,33O382,33O382"})
    void a_producers_region_that_does_not_exist_is_remarked(String name, String code, String said) {
        assertThat(resolve(name, "", hints(null, code)).remarks())
                .filteredOn(remark -> remark.rule() == RuleId.HINT_UNUSABLE)
                .singleElement()
                .satisfies(remark -> assertThat(remark.details()).containsEntry("value", said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"330382000000", "330382103", " 330382103210 "})
    void a_producers_code_of_a_town_or_a_village_names_its_county(String code) {
        AgencyResolver.Resolved resolved = resolve("教育局", "", hints(null, code));

        assertThat(resolved.agency().id()).isEqualTo("330382:教育局");
        assertThat(resolved.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3303820", "33038200000", "999999000000"})
    void a_producers_code_of_no_region_is_remarked(String code) {
        assertThat(resolve("乐清市教育局", "", hints(null, code)).remarks())
                .extracting(Remark::rule)
                .containsExactly(RuleId.HINT_UNUSABLE);
    }

    @Test
    void a_producers_former_code_is_the_regions() {
        AgencyResolver.Resolved resolved = resolve("教育局", "", hints(null, "350427"));

        assertThat(resolved.agency().id()).isEqualTo("350405:教育局");
        assertThat(resolved.agency().regionCode()).isEqualTo("350405");
    }

    @Test
    void a_report_under_a_regions_former_name_lies_in_the_region_of_today() {
        Agency agency = resolve("沙县教育局", "", ProducerHints.NONE).agency();

        assertThat(agency.name()).isEqualTo("沙县教育局");
        assertThat(agency.region()).containsExactly("福建省", "三明市", "沙县区");
    }

    @ParameterizedTest
    @CsvSource({"乐清市卫生健康局、乐清市教育局", "乐清市卫生健康局和教育局", "乐清市政府办公室、乐清市教育局"})
    void a_name_of_two_agencies_settles_nothing(String name) {
        AgencyResolver.Resolved resolved = resolve(name, "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).startsWith("000000:乐清市").endsWith(":0123456789ab");
        assertThat(resolved.agency().regionCode()).isNull();
        assertThat(resolved.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.AGENCY_UNRESOLVED);
            assertThat(remark.details()).containsEntry("reason", "several-agencies");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "乐清市民族、宗教事务局,330382:民族、宗教事务局",
        "乐清市发展和改革局,330382:发展和改革局",
        "乐清市政务服务和大数据管理局,330382:政务服务和大数据管理局",
    })
    void words_joined_within_one_name_are_one_agency(String name, String id) {
        AgencyResolver.Resolved resolved = resolve(name, "", ProducerHints.NONE);

        assertThat(resolved.agency().id()).isEqualTo(id);
        assertThat(resolved.remarks()).isEmpty();
    }

    @Test
    void a_producer_settles_which_of_two_agencies_it_is() {
        AgencyResolver.Resolved resolved = resolve("乐清市卫生健康局、乐清市教育局", "", hints("乐清市教育局", null));

        assertThat(resolved.agency().id()).isEqualTo("330382:教育局");
        assertThat(resolved.remarks()).isEmpty();
    }

    /** Each begins with the name of one place: 龙泉市, 安定区, 新安县, 永安市. */
    @ParameterizedTest
    @ValueSource(strings = {"龙泉镇人民政府", "安定镇人民政府", "新安镇人民政府", "永安街道办事处", "龙泉中学", "龙泉镇工业园区管委会"})
    void a_town_or_a_school_with_a_places_name_is_one_of_several(String name) {
        AgencyResolver.Resolved resolved = resolve(name, "", ProducerHints.NONE);

        assertThat(resolved.agency().id())
                .startsWith("000000:" + name.substring(0, 2))
                .endsWith(":0123456789ab");
        assertThat(resolved.remarks()).extracting(Remark::rule).containsExactly(RuleId.AGENCY_UNRESOLVED);
    }

    @Test
    void the_text_settles_a_town_with_a_places_name() {
        assertThat(resolve("龙泉镇人民政府", "夷陵区龙泉镇人民政府办公室", ProducerHints.NONE)
                        .agency()
                        .id())
                .isEqualTo("420506:龙泉镇人民政府");
    }

    @Test
    void a_producers_region_settles_a_town_with_a_places_name() {
        assertThat(resolve("龙泉镇人民政府", "", hints(null, "420506")).agency().name())
                .isEqualTo("夷陵区龙泉镇人民政府");
    }

    @Test
    void an_office_of_a_zone_keeps_one_id() {
        assertThat(resolve("平潭综合实验区教育局", "", ProducerHints.NONE).agency().id()).isEqualTo("000000:平潭综合实验区教育局");
    }

    @Test
    void nobody_named_is_nobody() {
        assertThat(resolver.resolve(new AgencyClues(null, List.of(), "", ""), ProducerHints.NONE, SUBMISSION))
                .isEmpty();
    }
}
