package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** The judgement on a report, from the gravest that applies. */
public enum Verdict {
    /** At least one error. */
    INCONSISTENT("inconsistent"),
    /** A table, row or section that the form requires is missing. */
    INCOMPLETE("incomplete"),
    /** Neither. */
    CONSISTENT("consistent"),
    /** The report is in no statutory form, so nothing could be checked. */
    UNCHECKED("unchecked");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
