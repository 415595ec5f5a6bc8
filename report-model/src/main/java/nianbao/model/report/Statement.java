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
        /** 主动公开信息: items disclosed on the agency's own initiative, in all. */
        INFORMATION_DISCLOSED("informationDisclosed"),
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
        LAWSUITS("lawsuits");

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
