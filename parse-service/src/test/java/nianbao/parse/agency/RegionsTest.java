package nianbao.parse.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions regions = Regions.current();

    @ParameterizedTest
    @CsvSource({
        "绥滨县,230422,黑龙江省/鹤岗市/绥滨县",
        "阿合奇县,653023,新疆维吾尔自治区/克孜勒苏柯尔克孜自治州/阿合奇县",
        "莱州市,370683,山东省/烟台市/莱州市",
        "彭阳县,640425,宁夏回族自治区/固原市/彭阳县",
        "乐清市,330382,浙江省/温州市/乐清市",
        "沭阳县,321322,江苏省/宿迁市/沭阳县",
        "上海市,310000,上海市",
        "青浦区,310118,上海市/青浦区",
        "临平区,330113,浙江省/杭州市/临平区",
        "济源市,419001,河南省/济源市",
        "东莞市,441900,广东省/东莞市",
    })
    void places_have_their_codes_and_parents(String name, String code, String path) {
        Region region = regions.withCode(code);

        assertThat(region.name()).isEqualTo(name);
        assertThat(regions.named(name)).contains(region);
        assertThat(String.join("/", regions.path(region))).isEqualTo(path);
    }

    @Test
    void levels_of_the_code_that_name_no_place_are_left_out() {
        assertThat(regions.named("市辖区")).isEmpty();
        assertThat(regions.withCode("419000")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "浙江省温州市乐清市教育局,9,330382",
        "乐清市教育局,3,330382",
        "浙江乐清市教育局,5,330382",
        "福州市鼓楼区教育局,6,350102",
        "新疆阿合奇县教育局,6,653023",
        "上海市浦东新区教育局,7,310115",
    })
    void a_chain_of_places_leads_to_its_last(String name, int length, String code) {
        Regions.Match match = regions.matchAt(name, 0);

        assertThat(match.length()).isEqualTo(length);
        assertThat(match.candidates()).extracting(Region::code).containsExactly(code);
    }

    @Test
    void a_shared_name_may_be_several_places() {
        assertThat(regions.matchAt("鼓楼区教育局", 0).candidates()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"市科委", "示范区教育局", "平潭综合实验区", "浙江大学"})
    void a_short_form_is_no_place(String name) {
        assertThat(regions.matchAt(name, 0).length()).isZero();
    }
}
