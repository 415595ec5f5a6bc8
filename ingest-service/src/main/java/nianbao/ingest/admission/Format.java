package nianbao.ingest.admission;

/** The formats that can be told from a document's bytes. */
public enum Format {
    TEXT("text/plain", "纯文本", Admitted.YES),
    MARKDOWN("text/markdown", "Markdown文本", Admitted.YES),
    HTML("text/html", "网页（HTML）", Admitted.YES),
    XML("application/xml", "XML文件", Admitted.NO),
    MHTML("multipart/related", "单个网页文件（.mht）", Admitted.NO),
    RTF("application/rtf", "RTF文档", Admitted.NO),
    PDF("application/pdf", "PDF文件", Admitted.YES),
    /** Most are locked against changes only and open without a password; the parser refuses those that need one. */
    OFD("application/ofd", "OFD版式文件", Admitted.NO),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word文档（.docx）", Admitted.YES),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel表格（.xlsx）", Admitted.NO),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "PowerPoint演示文稿（.pptx）",
            Admitted.NO),
    ODT("application/vnd.oasis.opendocument.text", "OpenDocument文档（.odt）", Admitted.NO),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument表格（.ods）", Admitted.NO),
    DOC("application/msword", "Word或WPS文档（.doc、.wps）", Admitted.NO),
    XLS("application/vnd.ms-excel", "Excel或WPS表格（.xls、.et）", Admitted.NO),
    PPT("application/vnd.ms-powerpoint", "PowerPoint或WPS演示文稿（.ppt、.dps）", Admitted.NO),
    OFFICE_ENCRYPTED("application/x-ole-storage", "加密的Office文档", Admitted.LOCKED),
    OLE2("application/x-ole-storage", "旧版Office文件", Admitted.NO),
    ZIP("application/zip", "ZIP压缩包", Admitted.ARCHIVE),
    GZIP("application/gzip", "GZIP压缩包", Admitted.ARCHIVE),
    RAR("application/vnd.rar", "RAR压缩包", Admitted.ARCHIVE),
    SEVEN_ZIP("application/x-7z-compressed", "7z压缩包", Admitted.ARCHIVE),
    TAR("application/x-tar", "TAR打包文件（.tar）", Admitted.ARCHIVE),
    PNG("image/png", "PNG图片", Admitted.IMAGE),
    JPEG("image/jpeg", "JPEG图片", Admitted.IMAGE),
    GIF("image/gif", "GIF图片", Admitted.IMAGE),
    TIFF("image/tiff", "TIFF图片", Admitted.IMAGE),
    BMP("image/bmp", "BMP图片", Admitted.IMAGE),
    WEBP("image/webp", "WebP图片", Admitted.IMAGE);

    /** What becomes of a document of a format. */
    enum Admitted {
        YES,
        NO,
        ARCHIVE,
        IMAGE,
        LOCKED
    }

    private final String mediaType;
    private final String chineseName;
    private final Admitted admitted;

    Format(String mediaType, String chineseName, Admitted admitted) {
        this.mediaType = mediaType;
        this.chineseName = chineseName;
        this.admitted = admitted;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What a report's author calls it (Chinese). */
    public String chineseName() {
        return chineseName;
    }

    Admitted admitted() {
        return admitted;
    }
}
