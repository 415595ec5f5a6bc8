package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the narrative says in numbers.
 *
 * @param kind what is counted
 * @param value how many or how much; zero where {@code negated}
 * @param unit the unit as written (条, 件, 元…), or null
 * @param precision how exactly
 * @param negated whether it is said by a negation (未收到, 无)
 * @param year the year it is about, null where the text does not say another than the report's
 * @param parts the parts of a sum, as enumerated; empty otherwise
 * @param quote the words themselves
 * @param place where they stand
 */
public record Statement(
        Kind kind,
        BigDecimal value,
        String unit,
        Precision precision,
        boolean negated,
        Integer year,
        List<Part> parts,
        String quote,
        Place place) {

    public Statement {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** One item of an enumeration: 其中机构设置7条. */
    public record Part(String label, BigDecimal value, Place place) {}

    /** The closed list of what statements count. */
    public enum Kind {
        /** 收到申请: applications received in the year. */
        REQUESTS_RECEIVED("requestsReceived"),
        /** 上年结转: applications that came over from the year before. */
        REQUESTS_CARRIED_OVER("requestsCarriedOver"),
        /** 办结, 答复: applications answered in the year. */
        REQUESTS_ANSWERED("requestsAnswered"),
        /** 予以公开, 同意公开: applications granted. */
        REQUESTS_GRANTED("requestsGranted"),
        /** 部分公开: applications granted in part. */
        REQUESTS_PARTIALLY_GRANTED("requestsPartiallyGranted"),
        /** 不予公开: applications denied. */
        REQUESTS_DENIED("requestsDenied"),
        /** 无法提供: applications for what is not there. */
        REQUESTS_UNAVAILABLE("requestsUnavailable"),
        /** 不予处理: applications that were not processed. */
        REQUESTS_NOT_PROCESSED("requestsNotProcessed"),
        /** 其他处理: applications that came to another end. */
        REQUESTS_OTHERWISE_HANDLED("requestsOtherwiseHandled"),
        /** 结转下年: applications that the next year has to answer. */
        REQUESTS_CARRIED_FORWARD("requestsCarriedForward"),
        /** 主动公开信息: items disclosed on the agency's own initiative, in all. */
        INFORMATION_DISCLOSED("informationDisclosed"),
        /** Items disclosed on the web site. */
        DISCLOSED_ON_WEBSITE("disclosedOnWebsite"),
        /** Items disclosed by 微信. */
        DISCLOSED_ON_WECHAT("disclosedOnWechat"),
        /** Items disclosed by 微博. */
        DISCLOSED_ON_MICROBLOG("disclosedOnMicroblog"),
        /** Items disclosed in the official gazette, 公报. */
        DISCLOSED_IN_GAZETTE("disclosedInGazette"),
        /** 制发规范性文件: normative documents issued in the year. */
        NORMATIVE_DOCUMENTS_ISSUED("normativeDocumentsIssued"),
        /** 废止规范性文件: normative documents repealed in the year. */
        NORMATIVE_DOCUMENTS_REPEALED("normativeDocumentsRepealed"),
        /** 现行有效规范性文件: normative documents in force at the year's end. */
        NORMATIVE_DOCUMENTS_IN_FORCE("normativeDocumentsInForce"),
        /** 建议提案: suggestions of deputies and proposals of the consultative conference, handled, both together. */
        PROPOSALS_HANDLED("proposalsHandled"),
        /** 人大代表建议: suggestions of deputies handled. */
        DEPUTIES_SUGGESTIONS_HANDLED("deputiesSuggestionsHandled"),
        /** 政协提案: proposals of the consultative conference handled. */
        CONFERENCE_PROPOSALS_HANDLED("conferenceProposalsHandled"),
        /** 信息处理费: money charged for answering applications. */
        FEES_CHARGED("feesCharged"),
        /** 培训: trainings held on disclosure. */
        TRAININGS("trainings"),
        /** 采购项目: projects of government procurement. */
        PROCUREMENT_ITEMS("procurementItems"),
        /** 采购金额: money spent on government procurement. */
        PROCUREMENT_AMOUNT("procurementAmount"),
        /** 行政处罚: decisions on penalties. */
        PENALTY_DECISIONS("penaltyDecisions"),
        /** 行政许可: decisions on licences. */
        LICENSING_DECISIONS("licensingDecisions"),
        /** 行政复议: applications for administrative reconsideration. */
        RECONSIDERATIONS("reconsiderations"),
        /** 行政诉讼: lawsuits. */
        LAWSUITS("lawsuits"),
        /** 共…其中…: any other whole of which the parts are enumerated. */
        ENUMERATED_SUM("enumeratedSum");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name in JSON. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /** How exactly a number is meant. */
    public enum Precision {
        /** 40条. */
        EXACT("exact"),
        /** 40余条, 40多条: that many and some more. */
        MORE_THAN("moreThan"),
        /** 约40条, 近40条. */
        ABOUT("about");

        private final String wireName;

        Precision(String wireName) {
            this.wireName = wireName;
        }

        /** The name in JSON. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
