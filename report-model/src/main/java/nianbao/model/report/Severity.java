package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** How grave a finding is. */
public enum Severity {
    /** Figures contradict each other: broken identities only. */
    ERROR("error"),
    /** A person must look at it. */
    WARNING("warning"),
    /** May well be right. */
    NOTICE("notice");

    private final String wireName;

    Severity(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
