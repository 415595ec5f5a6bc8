package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import nianbao.model.report.Statement;
import nianbao.model.report.Statement.Kind;
import nianbao.model.report.Statement.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    private static List<Statement> in(String words) {
        return Reports.read(Reports.withOverview(words)).statements();
    }

    private static List<Statement> of(Kind kind, String words) {
        return in(words).stream().filter(statement -> statement.kind() == kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021年，我局收到公开信息申请3条，均已答复。|3|条|收到公开信息申请3条",
                "全年收到政府信息公开申请5件。|5|件|收到政府信息公开申请5件",
                "本年度共收到依申请公开九件，全部办结。|9|件|收到依申请公开九件",
                "收到公民、法人和其他组织提出的政府信息公开申请共计十二件。|12|件|收到公民、法人和其他组织提出的政府信息公开申请共计十二件",
                "（二）依申请公开。全年共收到70件申请，按期答复。|70|件|收到70件申请",
                "接收通过信函、网络等渠道提交的各类信息公开申请 18 宗。|18|宗|接收通过信函、网络等渠道提交的各类信息公开申请 18 宗",
                "收到政府信息公开申请1.2万件。|12000|件|收到政府信息公开申请1.2万件",
                "收到政府信息公开申请1，234件。|1234|件|收到政府信息公开申请1，234件",
                "今年以来，我局共收到政府信息公开申请5件。|5|件|收到政府信息公开申请5件",
                "2021年以来，我局共收到政府信息公开申请5件。|5|件|收到政府信息公开申请5件",
                "较去年有所增长，共收到政府信息公开申请5件。|5|件|收到政府信息公开申请5件",
                "政府信息公开申请共收到4件。|4|件|政府信息公开申请共收到4件",
                "收到政府信息公开申请共计15件（含上年结转2件），已办理。|15|件|收到政府信息公开申请共计15件（含上年结转2件）",
                "收到政府信息公开申请4件，其中2020年结转的申请1件。|4|件|收到政府信息公开申请4件，其中2020年结转的申请1件",
                "我局受理政府信息公开申请749件。|749|件|受理政府信息公开申请749件",
                "按照《2022年要点》，收到政府信息公开申请4件。|4|件|收到政府信息公开申请4件",
                "2021年全市共收到政府信息公开申请4件。|4|件|全市共收到政府信息公开申请4件",
            })
    void applications_received_are_counted(String words, BigDecimal value, String unit, String quote) {
        assertThat(of(Kind.REQUESTS_RECEIVED, words)).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo(Kind.REQUESTS_RECEIVED);
            assertThat(statement.value()).isEqualByComparingTo(value);
            assertThat(statement.unit()).isEqualTo(unit);
            assertThat(statement.quote()).isEqualTo(quote);
            assertThat(statement.negated()).isFalse();
            assertThat(statement.year()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年收到政府信息公开申请\uFFFD5件。",
                "2021年收到政府信息公开申请5\uFFFD件。",
                "2021年收到政府信息公开申请一百零5件。",
                "2021年收到政府信息公开申请3千5件。",
                "2021年收到政府信息公开申请1百零五件。",
                "2021年收到政府信息公开申请一万五千件。",
                "2021年收到政府信息公开申请十二\n三件。",
                "2021年收到政府信息公开申请十\n二件。",
                "2021年收到政府信息公开申请1\n2件。",
                "2021年收到政府信息公开申请1,\n234件。",
                "2021年收到政府信息公开申请3.\n5件。",
                "2021年收到政府信息公开申请三五件。",
                "2021年收到政府信息公开申请二三十件。",
            })
    void a_part_of_a_number_is_none(String words) {
        assertThat(in(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年未收到依申请公开事项。",
                "我局未收到政府信息公开申请。",
                "全年，教育局无依申请公开件。",
                "本年度没有收到公民、法人和其他组织的政府信息公开申请。",
                "本年度，我局未收到依申请公开政府信息。",
                "全年无政府信息公开申请。",
                "未收到一件政府信息公开申请。",
                "未收到公民、法人和其他组织要求公开政府信息的申请。",
                "收到依申请公开事项为零。",
                "依申请公开数量为0。",
                "一年来没有人提出依申请公开申请。",
            })
    void a_negation_says_zero_applications(String words) {
        assertThat(in(words)).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo(Kind.REQUESTS_RECEIVED);
            assertThat(statement.value()).isZero();
            assertThat(statement.negated()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年受理审批申请117件。",
                "收到人大代表建议5件。",
                "其中，收到网上政府信息公开申请4件。",
                "去年收到政府信息公开申请8件。",
                "上半年收到政府信息公开申请8件。",
                "市公安局收到政府信息公开申请6件。",
                "收到上年结转的政府信息公开申请2件。",
                "收到网络政府信息公开申请2件，信函申请1件。",
                "无正当理由大量反复申请的，不予处理。",
                "依申请公开答复中无超期情况。",
                "办理流程为：收到申请后5个工作日内登记。",
                "自条例施行以来，我局共收到政府信息公开申请50件。",
                "上半年工作平稳，共收到政府信息公开申请5件。",
                "市公安局高度重视，全年收到政府信息公开申请6件。",
                "与去年同期相比，收到政府信息公开申请增加2件。",
                "依申请公开收到申请数十件，均已答复。",
                "收到向社会公开征求意见的申请5件。",
                "（二）依申请公开。共收到群众来信申请3件。",
            })
    void what_is_no_total_of_applications_is_left_alone(String words) {
        assertThat(of(Kind.REQUESTS_RECEIVED, words)).isEmpty();
    }

    @Test
    void a_sentence_about_another_year_says_so() {
        assertThat(in("2022年，我局收到政府信息公开申请4件。"))
                .singleElement()
                .extracting(Statement::year)
                .isEqualTo(2022);
    }

    @ParameterizedTest
    @CsvSource({
        "全年主动公开政府信息40余条。,40,MORE_THAN",
        "全年主动公开政府信息近1000条。,1000,ABOUT",
        "全年主动公开政府信息约1.5万余条。,15000,MORE_THAN",
        "全年主动公开政府信息超200条。,200,MORE_THAN",
        "全年共公开政务信息4.5万条。,45000,EXACT",
        "全年主动公开政府信息约30条左右。,30,ABOUT",
        "全年主动公开政府信息30条以上。,30,MORE_THAN",
        "全年主动公开政府信息不足30条。,30,ABOUT",
        "全年主动公开政府信息五百余条。,500,MORE_THAN",
    })
    void how_exactly_a_number_is_meant_is_kept(String words, BigDecimal value, Precision precision) {
        assertThat(in(words)).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo(Kind.INFORMATION_DISCLOSED);
            assertThat(statement.value()).isEqualByComparingTo(value);
            assertThat(statement.precision()).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年累计主动公开政府信息60条。其中，概况类信息10条， 政务动态 20 条，目录信息30条。|60|10,20,30",
                "全年主动公开信息 64 条，其中：文件 4 条、执法类信息 20 条，微信公开 40 条。|64|4,20,40",
                "主动公开政务信息共31条，其中机构设置1条，招考信息10条，卫生信息20条（包括机构、许可等）。同时，加强建设。|31|1,10,20",
                "今年共公布政府信息100条，(其中机构类信息55条，政策、文件类信息45条)，成效明显。|100|55,45",
                "在网站主动公开的50条政府信息中，职能类信息25条，占50%；规划类信息20条，占40%；其他信息4条，占8%。|50|25,20,4",
                "全年主动公开政府信息100条，其中：1.机构职能10条；2.工作动态60条；3.通知公告30条。|100|10,60,30",
                "全年主动公开政府信息100条，其中10条为机构职能，90条为工作动态。|100|10,90",
                "主动公开政府信息152条，其中通过网站公开100条，通过微信公众号公开52条。|152|100,52",
                "主动公开政府信息30条，其中文件10条、动态20条，答复咨询5条。|30|10,20",
                "公开信息九条，其中文件四条、动态五条，全年主动公开。|9|4,5",
                "全年主动公开政府信息1,744条，其中文件1,044条、动态700条。|1744|1044,700",
            })
    void the_parts_of_a_sum_are_read(String words, BigDecimal sum, String parts) {
        Statement statement = in(words).getFirst();

        assertThat(statement.value()).isEqualByComparingTo(sum);
        assertThat(statement.parts().stream().map(part -> part.value().toPlainString()))
                .containsExactly(parts.split(","));
    }

    @Test
    void a_few_items_picked_out_of_many_are_no_sum() {
        assertThat(in("全年主动公开政府信息500条，其中政策解读3条，意见征集2条。"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.parts()).isEmpty());
    }

    @Test
    void what_stands_behind_the_last_part_of_a_sum_is_none_of_it() {
        assertThat(in("全年承办建议提案45件，其中主办30件，会办15件，重点提案3件。")).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo(Kind.PROPOSALS_HANDLED);
            assertThat(statement.parts())
                    .extracting(part -> part.value().intValueExact())
                    .containsExactly(30, 15);
        });
    }

    @Test
    void what_is_done_with_the_whole_is_no_part() {
        assertThat(of(Kind.REQUESTS_RECEIVED, "收到政府信息公开申请5件，其中网络申请3件，办结5件。"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.parts()).isEmpty());
    }

    @Test
    void any_other_sum_is_read_with_its_parts() {
        assertThat(in("共梳理出30项职权，其中行政许可16项，行政处罚8项、其他类6项，并动态管理。"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.kind()).isEqualTo(Kind.ENUMERATED_SUM);
                    assertThat(statement.value()).isEqualByComparingTo("30");
                    assertThat(statement.parts())
                            .extracting(Statement.Part::label)
                            .containsExactly("行政许可", "行政处罚", "其他类");
                    assertThat(statement.quote()).isEqualTo("共梳理出30项职权，其中行政许可16项，行政处罚8项、其他类6项");
                });
    }

    @Test
    void of_all_information_made_what_was_disclosed_is_a_total() {
        assertThat(of(
                        Kind.INFORMATION_DISCLOSED,
                        "主动公开的数量各乡镇、县直各单位进行了梳理，2021年制作、获取政府信息总数70条，其中主动公开政府信息26条，依申请公开信息44条。"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.value()).isEqualByComparingTo("26"));
    }

    @Test
    void an_approximate_part_makes_no_sum() {
        assertThat(in("全年主动公开政府信息50条，其中文件类20余条，动态类30条。"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.parts()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通过微信公众号发布信息894条，订阅人数2万。",
                "公开财政预算、决算信息40条。",
                "各乡镇主动公开政府信息1037条，占21%。",
                "通过市政府门户网站主动公开政府信息77条。",
                "为落实要求，市民政局主动公开政府信息12条。",
                "其他应主动公开的信息96条。",
                "全年公开发布政府信息2条/日。",
                "全年依申请公开政府信息3条，不予公开政府信息2条。",
                "在互联网上，2021年县政府公开办主动公开信息数为62条。",
            })
    void one_channel_one_subject_or_another_office_is_no_total_of_disclosure(String words) {
        assertThat(of(Kind.INFORMATION_DISCLOSED, words)).isEmpty();
    }

    @Test
    void purchases_are_counted_where_their_amount_stands_beside() {
        assertThat(in("公开政府采购项目信息7条，采购金额83500.5元。"))
                .extracting(Statement::kind, statement -> statement.value().toPlainString(), Statement::unit)
                .containsExactly(
                        tuple(Kind.PROCUREMENT_ITEMS, "7", "条"), tuple(Kind.PROCUREMENT_AMOUNT, "83500.5", "元"));
    }

    @Test
    void an_amount_keeps_its_unit() {
        assertThat(in("全年政府采购总金额1,976.81万元。")).singleElement().satisfies(statement -> {
            assertThat(statement.value()).isEqualByComparingTo("1976.81");
            assertThat(statement.unit()).isEqualTo("万元");
        });
    }

    @Test
    void items_of_purchase_information_without_an_amount_are_not_purchases() {
        assertThat(in("今年累计公开政府采购项目信息2536条。")).isEmpty();
    }

    @Test
    void decisions_of_the_year_are_counted() {
        assertThat(in("本年度共公示行政处罚16条。全年作出行政许可决定23件。"))
                .extracting(Statement::kind, statement -> statement.value().intValueExact())
                .containsExactly(tuple(Kind.PENALTY_DECISIONS, 16), tuple(Kind.LICENSING_DECISIONS, 23));
    }

    @Test
    void items_of_power_are_no_decisions() {
        assertThat(in("梳理出205项职权，其中行政许可16项，行政处罚145项、行政强制8项。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "因政府信息公开引起的行政复议案件2件、行政诉讼案件7件。,2,7",
        "全年办理因政府信息公开申请引发的行政复议36起，行政诉讼9起。,36,9",
        "未收到有关政府信息公开行政复议、提起行政诉讼的申请。,0,0",
        "未发生因政府信息公开引起的行政复议和行政诉讼。,0,0",
        "未发生一起因政府信息公开引起的行政复议、行政诉讼案件。,0,0",
        "没有发生针对政府信息公开的举报投诉、行政复议和行政诉讼。,0,0",
        "有1件涉及政府信息公开工作的行政复议，未被纠错。涉及的行政诉讼数为0件。,1,0",
    })
    void reviews_and_lawsuits_are_counted(String words, int reviews, int lawsuits) {
        assertThat(in(words))
                .extracting(Statement::kind, statement -> statement.value().intValueExact())
                .containsExactlyInAnyOrder(tuple(Kind.RECONSIDERATIONS, reviews), tuple(Kind.LAWSUITS, lawsuits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未发生政府信息公开行政复议被纠错情况。",
                "政府信息公开行政复议、行政诉讼案件共3件。",
                "政府信息公开案件中未经复议直接起诉3件。",
                "全年办结工伤类行政复议案件500件。",
                "市人民法院受理政府信息公开类行政诉讼3件。",
                "主动公开工作有序。全年受理行政复议案件230件，行政诉讼案件12件。",
            })
    void results_sums_of_both_and_other_cases_are_left_alone(String words) {
        assertThat(in(words)).isEmpty();
    }

    @Test
    void an_application_for_review_is_no_application_for_information() {
        assertThat(in("全年收到1份有关政府信息公开行政复议申请。"))
                .singleElement()
                .extracting(Statement::kind)
                .isEqualTo(Kind.RECONSIDERATIONS);
    }

    @Test
    void the_quote_is_what_stands_at_its_place() {
        String text = Reports.withOverview("我局收到政府\n信息公开申请 ５ 件。");

        Statement statement = Reports.read(text).statements().getFirst();

        assertThat(statement.value()).isEqualByComparingTo("5");
        assertThat(statement.quote()).isEqualTo("收到政府\n信息公开申请 ５ 件");
        assertThat(text.substring(statement.place().from(), statement.place().to()))
                .isEqualTo(statement.quote());
    }

    @Test
    void a_number_that_a_line_breaks_is_not_read() {
        assertThat(in("我局收到政府信息公开申请4\n5件。")).isEmpty();
    }

    @Test
    void tables_say_nothing_in_prose() {
        assertThat(in("工作有序。")).isEmpty();
    }
}
