package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The unit of an amount of money.
 *
 * @param unit 元 or 万元, null where it is unknown
 * @param basis what says so, null where nothing does
 */
public record Unit(String unit, Basis basis) {

    /** What tells a unit. */
    public enum Basis {
        CELL("cell"),
        HEADER("header"),
        TEXT("text");

        private final String wireName;

        Basis(String wireName) {
            this.wireName = wireName;
        }

        /** The name in JSON. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }
}
