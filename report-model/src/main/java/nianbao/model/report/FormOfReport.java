package nianbao.model.report;

/** What {@code form} of a report can be besides the name of a {@link nianbao.model.form.FormVersion}. */
public final class FormOfReport {

    /** Its tables, or table two's blocks, are in different forms. */
    public static final String MIXED = "mixed";
    /** No statutory table was found. */
    public static final String NONE = "none";

    private FormOfReport() {}
}
