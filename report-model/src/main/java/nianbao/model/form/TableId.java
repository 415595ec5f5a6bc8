package nianbao.model.form;

import com.fasterxml.jackson.annotation.JsonValue;

/** The three statutory tables; the name is the first segment of a figure's path. */
public enum TableId {
    /** Table two, 主动公开政府信息情况 (section two). */
    PROACTIVE("proactive"),
    /** Table three, 收到和处理政府信息公开申请情况 (section three). */
    REQUESTS("requests"),
    /** Table four, 政府信息公开行政复议、行政诉讼情况 (section four). */
    REVIEW("review");

    private final String key;

    TableId(String key) {
        this.key = key;
    }

    /** The first segment of the paths of this table's figures. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The number of the report's section that holds the table: two, three or four. */
    public int section() {
        return ordinal() + 2;
    }

    /**
     * The table of that key.
     *
     * @throws IllegalArgumentException for any other key
     */
    public static TableId of(String key) {
        for (TableId id : values()) {
            if (id.key.equals(key)) {
                return id;
            }
        }
        throw new IllegalArgumentException("unknown table '" + key + "'");
    }
}
