package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose work the report counts.
 *
 * @param kind the agency's own, or a whole government's
 * @param quote the words that say so, null where none do
 */
public record Scope(Kind kind, String quote) {

    /** Whose work a report counts. */
    public enum Kind {
        AGENCY("agency"),
        GOVERNMENT("government"),
        UNKNOWN("unknown");

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
}
