package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Period;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleAndYearTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "乐清市教育局2021年政府信息公开工作年度报告|2021",
                "乐清市教育局关于2021年政府信息公开工作年度报告|2021",
                "乐清市教育局2021年度政府信息公开工作年度报告|2021",
                " 乐清市教育局\\n2021 年政府信息公开工作年度报告|2021",
                "# 乐清市教育局\\n\\n## 2021 年政府信息公开工作年度报告|2021",
                "2021 年乐清市教育局政府信息公开工作\\n年度报告|2021",
                "乐清市教育局2021年政府信息公开工作 年度报告|2021",
                "乐清市教育局政府信息公开工作2021年度报告|2021",
                "乐清市教育局政府信息公开工作年度报告（2019年）|2019",
                "关于乐清市教育局2019年政府信息公开工作年度报告|2019",
                "乐清市教育局二〇二一年政府信息公开工作年度报告|2021",
                "乐清市教育局2009年政府信息公开工作年报|2009",
                "乐清市教育局2013年信息公开年度报告|2013",
                "首页 > 政务公开 > 年报\\n乐清市教育局2021年政府信息公开工作年度报告\\n来源：温州市人民政府|2021",
                "标题: 乐清市教育局2021年政府信息公开工作年度报告|2021",
                "当前位置：首页 政府信息公开年报 乐清市教育局2021年政府信息公开工作年度报告 来源：某处|2021",
                "乐清市教育局  2021年度\\n政府信息公开工作年度报告\\n发布日期：2022-01-20 浏览次数：12|2021",
                "**乐清市教育局2021年政府信息公开工作年度报告**|2021",
            })
    void titles_of_every_shape_name_agency_and_year(String title, int year) {
        Narrative narrative = Reports.read(Reports.withTitle(title.replace("\\n", "\n")));

        assertThat(narrative.agency().asWritten()).isEqualTo("乐清市教育局");
        assertThat(narrative.year()).isEqualTo(year);
        assertThat(narrative.remarks()).isEmpty();
    }

    @Test
    void a_title_over_lines_is_joined() {
        assertThat(Reports.read(Reports.withTitle("乐清市教育局\n\n2021 年政府信息公开\n工作年度报告"))
                        .title())
                .isEqualTo("乐清市教育局2021年政府信息公开工作年度报告");
    }

    @Test
    void the_year_comes_from_the_period_where_the_title_has_none() {
        String text = Reports.withTitle("乐清市教育局政府信息公开工作年度报告")
                .replace("本报告按照", "统计期限自 2020 年 1 月 1 日起至 2020\n年 12 月 31 日止。本报告按照");

        Narrative narrative = Reports.read(text);

        assertThat(narrative.year()).isEqualTo(2020);
        assertThat(narrative.period()).isEqualTo(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
    }

    @Test
    void the_year_comes_from_the_first_sentences_where_nothing_else_has_one() {
        Narrative narrative = Reports.read(
                Reports.withTitleAndOverview("乐清市教育局政府信息公开工作年度报告", "按照《某省2018年要点》和国办〔2021〕30号，2020年，我局有序推进。2021年将继续。"));

        assertThat(narrative.year()).isEqualTo(2020);
    }

    @Test
    void another_year_in_the_text_does_not_make_the_title_doubtful() {
        Narrative narrative = Reports.read(Reports.withOverview("2022年，我局无依申请公开事项。网页更新于2019年12月3日。"));

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).isEmpty();
    }

    @Test
    void a_period_of_another_year_makes_it_doubtful() {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", "统计期限为2020年1月1日至12月31日。本报告按照");

        Narrative narrative = Reports.read(text);

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.YEAR_DOUBTFUL);
            assertThat(remark.details()).isEqualTo(Map.of("used", "2021", "title", "2021", "period", "2020"));
        });
    }

    @Test
    void what_period_and_text_say_outweighs_a_title_left_from_another_year() {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", "现公布2020年度政府信息公开年度报告。统计期限为2020年1月1日至12月31日。本报告按照");

        Narrative narrative = Reports.read(text);

        assertThat(narrative.year()).isEqualTo(2020);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> assertThat(remark.details())
                .isEqualTo(Map.of("used", "2020", "title", "2021", "period", "2020", "text", "2020")));
    }

    @Test
    void a_text_that_only_speaks_of_another_year_makes_it_doubtful() {
        Narrative narrative = Reports.read(Reports.withOverview("2020年，我局有序推进。2020年主动公开信息。2020年没有申请。2022年将继续。"));

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> assertThat(remark.details())
                .isEqualTo(Map.of("used", "2021", "title", "2021", "text", "2020")));
    }

    @Test
    void a_period_of_two_years_says_no_year_and_makes_it_doubtful() {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", "统计期限自20211月1日起至202212月31日止。本报告按照");

        Narrative narrative = Reports.read(text);

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.period()).isEqualTo(new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31)));
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> assertThat(remark.details())
                .containsEntry("period", "2021-2022"));
    }

    @ParameterizedTest
    @CsvSource({"abc", "21", "1999", "2007年"})
    void a_producers_year_that_is_none_is_remarked(String year) {
        Narrative narrative = Reports.read(Reports.withOverview("工作有序。"), Reports.hints(null, null, year));

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.HINT_UNUSABLE);
            assertThat(remark.details()).containsEntry("value", year);
        });
    }

    @Test
    void titles_of_other_agencies_in_a_list_before_it_are_not_the_reports() {
        String list = "政府信息公开年报\n莱州市公安局2021年政府信息公开工作年度报告\n莱州市财政局2021年政府信息公开工作年度报告\n";

        Narrative narrative = Reports.read(list + Reports.withOverview("工作有序。"));

        assertThat(narrative.agency().name()).isEqualTo("乐清市教育局");
    }

    @Test
    void the_agency_may_stand_below_the_title_or_only_by_the_signature() {
        String title = "2021年度政府信息公开工作年度报告";

        assertThat(Reports.read(Reports.withTitle(title + "\n乐清市教育局\n（2022年1月20日）"))
                        .agency()
                        .id())
                .isEqualTo("330382:教育局");
        assertThat(Reports.read(Reports.withTitle(title) + "乐清市教育局\n2022年1月20日\n")
                        .agency()
                        .id())
                .isEqualTo("330382:教育局");
    }

    @Test
    void what_a_mirror_puts_in_the_agencys_place_is_none() {
        String text = Reports.withTitle("环球国际(中国)官方网站 分局2021年政府信息公开工作年度报告").replace("本报告按照条例的规定编制", "本报告由乐清市教育局编制");

        Narrative narrative = Reports.read(text);

        assertThat(narrative.agency().name()).isEqualTo("乐清市教育局");
        assertThat(narrative.year()).isEqualTo(2021);
    }

    @Test
    void a_producers_year_settles_it_where_the_document_has_none() {
        Narrative narrative = Reports.read(Reports.withTitle("乐清市教育局政府信息公开工作年度报告"), Reports.hints(null, null, "2019"));

        assertThat(narrative.year()).isEqualTo(2019);
        assertThat(narrative.remarks()).isEmpty();
    }

    @Test
    void a_producers_other_year_is_remarked_and_the_document_wins() {
        Narrative narrative = Reports.read(Reports.withOverview("工作有序。"), Reports.hints(null, null, "2019"));

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).extracting(Remark::rule).containsExactly(RuleId.YEAR_DOUBTFUL);
    }

    @Test
    void a_producers_year_does_not_outweigh_a_title_that_a_slip_in_the_period_contradicts() {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", "统计期限为2020年1月1日至12月31日。本报告按照");

        Narrative narrative = Reports.read(text, Reports.hints(null, null, "2020"));

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> assertThat(remark.details())
                .isEqualTo(Map.of("used", "2021", "title", "2021", "period", "2020", "producer", "2020")));
    }

    @Test
    void without_any_year_it_is_refused() {
        assertThat(Reports.refusal(Reports.withTitle("乐清市教育局政府信息公开工作年度报告"))).isEqualTo(RejectionCode.YEAR_UNKNOWN);
    }

    @Test
    void without_any_agency_it_is_refused() {
        assertThat(Reports.refusal(Reports.withTitle("2021年政府信息公开工作年度报告"))).isEqualTo(RejectionCode.AGENCY_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "统计期限自2021年1月1日起至2021年12月31日止,2021-01-01,2021-12-31",
        "统计周期为 2024 年 1 月 1 日至 12 月 31 日,2024-01-01,2024-12-31",
        "统计期限从2021年1月1日——2021年12月31日,2021-01-01,2021-12-31",
        "统计限自2021年1月1日至2021年12月31日止,2021-01-01,2021-12-31",
        "统计期限为二〇一二年一月一日至二〇一二年十二月三十一日,2012-01-01,2012-12-31",
        "统计期限自202111日至20211231日止,2021-01-01,2021-12-31",
        "（2023年1月1日——2023年12月31日）,2023-01-01,2023-12-31",
    })
    void the_period_is_read(String words, LocalDate from, LocalDate to) {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", words + "。本报告按照");

        assertThat(Reports.read(text).period()).isEqualTo(new Period(from, to));
    }

    @Test
    void a_blank_period_is_none() {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", "统计期限自至。本报告按照");

        assertThat(Reports.read(text).period()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "乐教办〔2022〕3号\\n|〔2022〕3号",
                "文号：乐教办〔2022〕3号\\n|〔2022〕3号",
                "根据国办公开办函〔2021〕30号的要求\\n|",
            })
    void only_its_own_number_is_the_documents_number(String line, String number) {
        String written = Reports.read(line.replace("\\n", "\n") + Reports.withOverview("工作有序。"))
                .documentNumber();

        if (number == null) {
            assertThat(written).isNull();
        } else {
            assertThat(written).endsWith(number);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "乐清市教育局\\n2022年1月20日,2022-01-20",
        "乐清市教育局\\n二○二二年一月二十日,2022-01-20",
        "发布时间：2022-01-25 15:57,2022-01-25",
        "来源：某处 时间：2022-01-25 15:57,2022-01-25",
        "\\n(2022年1月23日)\\n,2022-01-23",
        "\\n乐清市教育局2022年1月20日\\n,2022-01-20",
        "其他事项没有。乐清市教育局二〇二二年一月二十日\\n,2022-01-20",
        "\\n群众的意见已于2022年1月20日\\n,",
        "\\n公开专栏由乐清市教育局2022年1月20日启用\\n,",
    })
    void the_day_of_publication_is_read(String end, LocalDate day) {
        assertThat(Reports.read(Reports.withOverview("工作有序。") + end.replace("\\n", "\n"))
                        .publishedOn())
                .isEqualTo(day);
    }

    @Test
    void how_to_reach_the_agency_is_read() {
        String text = Reports.withOverview("工作有序。")
                .replace(
                        "本报告按照",
                        "电子版可在市政府门户网站（www.example.gov.cn）下载。联系地址：乐清市某路1号（邮编：325600）；电话：（0577）62000001、0577—62000002；传真：0577-62000003；电子邮箱：a.b@example.com。本报告按照");

        assertThat(Reports.read(text).contact()).satisfies(contact -> {
            assertThat(contact.address()).isEqualTo("乐清市某路1号");
            assertThat(contact.postcode()).isEqualTo("325600");
            assertThat(contact.phones()).containsExactly("0577-62000001", "0577-62000002");
            assertThat(contact.fax()).isEqualTo("0577-62000003");
            assertThat(contact.email()).isEqualTo("a.b@example.com");
            assertThat(contact.website()).isEqualTo("www.example.gov.cn");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "联系电话（传真）：0577-62000001|0577-62000001|0577-62000001",
                "电话/传真：0577 62000001|057762000001|057762000001",
                "咨询电话：0577-62000001；监督电话：0577-62000002|0577-62000001,0577-62000002|",
                "服务热线：400-620-0001|400-620-0001|",
                "联系电话：13800000001|13800000001|",
                "技术支持电话：0577-62000009|''|",
            })
    void telephones_are_read_as_they_are_labelled(String words, String phones, String fax) {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", words + "。本报告按照");

        assertThat(String.join(",", Reports.read(text).contact().phones())).isEqualTo(phones);
        assertThat(Reports.read(text).contact().fax()).isEqualTo(fax);
    }

    @Test
    void the_address_of_a_web_site_is_none_of_an_office() {
        String text = Reports.withOverview("工作有序。").replace("本报告按照", "网站地址：www.example.gov.cn。本报告按照");

        assertThat(Reports.read(text).contact().address()).isNull();
        assertThat(Reports.read(text).contact().website()).isEqualTo("www.example.gov.cn");
    }

    @Test
    void hints_alone_name_a_report_without_a_title() {
        String untitled = Reports.withTitle("").strip();
        ProducerHints hints = Reports.hints("乐清市教育局", null, "2021");

        Narrative narrative = Reports.read(untitled, hints);

        assertThat(narrative.agency().id()).isEqualTo("330382:教育局");
        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.title()).isNull();
    }
}
