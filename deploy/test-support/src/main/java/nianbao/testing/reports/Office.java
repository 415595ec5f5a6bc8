package nianbao.testing.reports;

import java.util.List;

/**
 * An agency and a year: what a report is about.
 *
 * @param regionCode of its county, GB/T 2260
 * @param name in full
 * @param bureau the name without its county
 * @param year the report's
 */
public record Office(String regionCode, String name, String bureau, int year) {

    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 7;

    /** Counties whose names occur once in the country. */
    private static final List<String> COUNTIES =
            List.of(("130425大名县 130432广平县 130637博野县 130921沧县 140425平顺县 140428长子县 211224昌图县 220882大安市 222402图们市"
                            + " 230221龙江县 320581常熟市 331126庆元县 340123肥西县 340421凤台县 341823泾县 360726安远县 410326汝阳县"
                            + " 411121舞阳县 411330桐柏县 431025临武县 431028安仁县 431126宁远县 431221中方县 450327灌阳县 451222天峨县"
                            + " 451481凭祥市 469005文昌市 511123犍为县 511527筠连县 511621岳池县 513223茂县 513227小金县 513437雷波县"
                            + " 520527赫章县 530523龙陵县 540122当雄县 540623聂荣县 610430淳化县 610829吴堡县 610923宁陕县"
                            + " 632803茫崖市 632822都兰县 652929柯坪县 653124泽普县 653129伽师县")
                    .split(" "));

    private static final List<String> BUREAUS =
            List.of(("教育局 科学技术局 民政局 司法局 财政局 人力资源和社会保障局 自然资源局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局"
                            + " 文化和旅游局 卫生健康局 退役军人事务局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 城市管理局 行政审批局"
                            + " 乡村振兴局 林业局 体育局 信访局 机关事务管理局 公安局 工业和信息化局 民族宗教事务局 气象局 发展和改革局")
                    .split(" "));

    /** How many there are, each with a report key of its own. */
    public static final int COUNT = COUNTIES.size() * BUREAUS.size() * YEARS;

    /** The one of that number, from 0 up to {@link #COUNT}. */
    public static Office of(int number) {
        String county = COUNTIES.get(number % COUNTIES.size());
        String bureau = BUREAUS.get(number / COUNTIES.size() % BUREAUS.size());
        int year = FIRST_YEAR + number / COUNTIES.size() / BUREAUS.size();
        return new Office(county.substring(0, 6), county.substring(6) + bureau, bureau, year);
    }

    /** The key of its report. */
    public String reportKey() {
        return regionCode + ":" + bureau + "/" + year;
    }
}
