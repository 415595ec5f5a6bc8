package nianbao.model.form;

import com.fasterxml.jackson.annotation.JsonValue;

/** The two statutory forms of the annual report, named for the first year each was used for. */
public enum FormVersion {
    /** 国办公开办函〔2019〕60号, for the years 2019 and 2020. */
    FORM_2019("2019", 2019, 2020),
    /** 国办公开办函〔2021〕30号, for 2021 and the years after. */
    FORM_2021("2021", 2021, Integer.MAX_VALUE);

    private final String wireName;
    private final int firstYear;
    private final int lastYear;

    FormVersion(String wireName, int firstYear, int lastYear) {
        this.wireName = wireName;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The name used in JSON and REST: {@code 2019} or {@code 2021}. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether the form was the one in force for reports on that year. */
    public boolean fits(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /**
     * The form of that wire name.
     *
     * @throws IllegalArgumentException for any other name
     */
    public static FormVersion of(String wireName) {
        for (FormVersion version : values()) {
            if (version.wireName.equals(wireName)) {
                return version;
            }
        }
        throw new IllegalArgumentException("unknown form '" + wireName + "': use 2019 or 2021");
    }
}
