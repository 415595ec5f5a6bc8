package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.model.report.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of applications, and by which channels, with which documents, proposals, fees and trainings the work was done. */
class MoreStatementsTest {

    private static List<Statement> in(String words) {
        return Reports.read(Reports.withOverview(words)).statements();
    }

    /** Kind and value of each statement, a negation with 无 for the value. */
    private static String told(String words) {
        return in(words).stream()
                .map(statement -> statement.kind().wireName() + " "
                        + (statement.negated() ? "无" : statement.value().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到政府信息公开申请34件，上年结转政府信息公开申请2件。|requestsReceived 34, requestsCarriedOver 2",
                "新收政府信息公开申请18件，上年结转1件，全年共办结19件。|requestsReceived 18, requestsCarriedOver 1, requestsAnswered 19",
                "收到政府信息公开申请4件，其中2020年结转的申请1件。|requestsReceived 4, requestsCarriedOver 1",
                "收到政府信息公开申请70件，办结69件，1件结转下年度继续办理。|requestsReceived 70, requestsAnswered 69, requestsCarriedForward 1",
                "收到政府信息公开申请154件，共办结148件，结转至2022年6件。|requestsReceived 154, requestsAnswered 148, requestsCarriedForward"
                        + " 6",
                "收到政府信息公开申请5件，均已答复。|requestsReceived 5",
                "收到政府信息公开申请6件，6件均已按时办结。|requestsReceived 6, requestsAnswered 6",
                "无上年结转申请，无结转下年度申请。|requestsCarriedOver 无, requestsCarriedForward 无",
                "办结的信息公开申请中同意公开答复9件，部分公开答复0件，不予公开答复2件，无法提供的10件，不予处理3件，其他处理14件，转下一年度办理的有1件。|requestsGranted 9,"
                        + " requestsPartiallyGranted 0, requestsDenied 2, requestsUnavailable 10, requestsNotProcessed 3,"
                        + " requestsOtherwiseHandled 14, requestsCarriedForward 1",
                "办结依申请公开47件，其中：予以公开及部分公开42件，占89%；不予公开5件，占11%。|requestsAnswered 47, requestsDenied 5",
                "收到政府信息公开申请12件，其中10件予以公开，2件不予公开。|requestsReceived 12, requestsGranted 10, requestsDenied 2",
            })
    void what_became_of_the_applications_is_counted(String words, String statements) {
        assertThat(told(words)).isEqualTo(statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "办理群众留言答复30件，信访答复12件。",
                "主动公开目录46条，不予公开信息数1402条。",
                "全年受理行政审批申请117件，办结117件。",
                "2019年结转的申请3件已在上年办结。",
            })
    void what_else_is_answered_is_left_alone(String words) {
        assertThat(in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年通过政府门户网站公开信息100条，微信公众号发布信息40条，微博发布信息12条。|disclosedOnWebsite 100, disclosedOnWechat 40,"
                        + " disclosedOnMicroblog 12",
                "通过县政府门户网站主动公开政府信息4511条。|disclosedOnWebsite 4511",
                "官方微博发布消息13.6万条，阅读量4.5亿次。|disclosedOnMicroblog 136000",
                "全年在政府公报刊登文件36件。|disclosedInGazette 36",
            })
    void what_was_disclosed_by_one_channel_is_counted(String words, String statements) {
        assertThat(told(words)).isEqualTo(statements);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "在政府网站疫情防控专栏发布信息23条。",
                "全年县政府网站、微信公众号共发布信息900条。",
                "微信公众号每周至少发布三期。",
                "在政府网站发布政策解读20篇。",
                "督促县直部门在政府网站发布信息3044条。",
            })
    void one_column_two_channels_or_one_subject_are_no_channel(String words) {
        assertThat(in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "制发行政规范性文件3件，废止行政规范性文件2件，现行有效规范性文件55件。|normativeDocumentsIssued 3, normativeDocumentsRepealed 2,"
                        + " normativeDocumentsInForce 55",
                "集中发布现行有效行政规范性文件393件，动态更新本年度制发的规范性文件77件。|normativeDocumentsInForce 393, normativeDocumentsIssued 77",
                "拟制定规范性文件4件。|''",
                "办理人大代表建议50件，政协委员提案85件。|deputiesSuggestionsHandled 50, conferenceProposalsHandled 85",
                "承办人大代表建议和政协委员提案共12件，办复率100%。|proposalsHandled 12",
                "2021年，无收取信息处理费情况。|feesCharged 无",
                "全年未收取政府信息公开处理费。|feesCharged 无",
                "2021年实际收取信息处理费共计400元。|feesCharged 400",
                "全年组织政务公开业务培训3次，培训120人次。|trainings 3",
                "举办信息公开工作培训班两期。|trainings 2",
                "全年开展2场次政务公开专题培训。|trainings 2",
                "组织消防培训3次。|''",
            })
    void documents_proposals_fees_and_trainings_are_counted(String words, String statements) {
        assertThat(told(words)).isEqualTo(statements);
    }
}
