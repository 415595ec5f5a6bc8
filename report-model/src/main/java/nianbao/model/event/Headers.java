package nianbao.model.event;

/** The names of the records' headers; values are UTF-8 text. */
public final class Headers {

    // Given by producers on reports.submitted, all optional, and carried on.
    public static final String CONTENT_TYPE = "content-type";
    public static final String FILENAME = "filename";
    public static final String SOURCE_URL = "source-url";
    public static final String AGENCY = "agency";
    public static final String REGION_CODE = "region-code";
    public static final String YEAR = "year";
    public static final String CHECK_ONLY = "check-only";
    /** That an archived document comes once more. */
    public static final String REPLAY = "replay";

    // Given on reports.submitted by who wants a document taken back, and carried on.
    /** The submission id of the document; a record that has it holds none itself. */
    public static final String WITHDRAW = "withdraw";

    public static final String REASON = "reason";

    // Added by ingest-service.
    public static final String SUBMISSION_ID = "submission-id";
    public static final String RECEIPT = "receipt";
    public static final String MEDIA_TYPE = "media-type";
    public static final String CHARSET = "charset";
    public static final String SUBMITTED_AT = "submitted-at";
    public static final String SIZE = "size";
    /** The submission id of the archive that a document is a member of. */
    public static final String PART_OF = "part-of";

    // Added by validate-service to a wish that a document be taken back.
    /** The report that it became. */
    public static final String REPORT_KEY = "report-key";
    /** That the wish's receipt has its outcome elsewhere. */
    public static final String ANSWERED = "answered";

    private Headers() {}
}
