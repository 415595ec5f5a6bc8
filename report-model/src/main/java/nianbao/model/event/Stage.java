package nianbao.model.event;

import com.fasterxml.jackson.annotation.JsonValue;

/** The four stages of the pipeline. */
public enum Stage {
    INGEST("ingest"),
    PARSE("parse"),
    VALIDATE("validate"),
    STORE("store");

    private final String wireName;

    Stage(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON, logs and event sources. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
