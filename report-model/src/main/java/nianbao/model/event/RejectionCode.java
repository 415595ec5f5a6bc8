package nianbao.model.event;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a document could not be processed; each with the sentence for its author and what to do about it (Chinese). */
public enum RejectionCode {
    EMPTY("empty", "文件是空的，没有任何内容。", "请检查原文件能否打开，重新上传有内容的文件。"),
    TOO_LARGE("too-large", "文件超过32 MiB的上限。", "请压缩其中的图片，或只上传年度报告本身。"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", "目前不能读取这种格式的文件。", "请改为上传网页（HTML）、PDF、Word（.docx）或纯文本格式的年度报告，扫描件除外。"),
    UNREADABLE("unreadable", "文件内容无法识别，可能已损坏，或不是文字文件。", "请用原来的软件打开文件，确认内容正常后另存并重新上传。"),
    ENCRYPTED("encrypted", "文件设有密码，无法读取。", "请取消密码保护后重新上传。"),
    NOT_A_REPORT("not-a-report", "文件内容不是政府信息公开工作年度报告。", "请确认上传的是年度报告全文：标题应含“政府信息公开工作年度报告”，正文应有总体情况等六个部分。"),
    BLANK_FORM("blank-form", "这是一份没有填写数据的空白表格。", "请填写机关名称、年份和各项数据后重新上传。"),
    AGENCY_UNKNOWN("agency-unknown", "看不出这是哪个机关的年度报告。", "请在标题中写明机关全称，或在提交时用agency参数注明。"),
    YEAR_UNKNOWN("year-unknown", "看不出这是哪一年的年度报告。", "请在标题中写明年份（如“2021年”），或在提交时用year参数注明。"),
    TEXT_TOO_LONG("text-too-long", "文件过长或过于复杂，超过读取的上限（文字1,048,576个字符，PDF 2,000页）。", "请只上传年度报告本身，去掉附件和其他内容。"),
    ARCHIVE_TOO_LARGE("archive-too-large", "压缩包解开后超过上限。", "请分成几个较小的压缩包上传。"),
    ARCHIVE_NESTED("archive-nested", "压缩包里还有压缩包。", "请先解开里层的压缩包再上传。"),
    EXTRACTOR_TIMEOUT("extractor-timeout", "读取文件用时过长，已停止。", "请另存为较简单的格式（如纯文本或网页）后重新上传。"),
    EXTRACTOR_CRASHED("extractor-crashed", "读取文件时程序出错。", "请另存为较简单的格式（如纯文本或网页）后重新上传。"),
    OCR_UNAVAILABLE("ocr-unavailable", "文件是扫描件或图片，目前不能识别其中的文字。", "请上传含有文字的网页（HTML）、PDF、Word（.docx）或纯文本格式的年度报告。"),
    INTERNAL("internal", "处理时发生内部错误，这不是文件的问题。", "文件已保存，问题修复后可以重新处理；请联系系统管理员。");

    private final String wireName;
    private final String message;
    private final String remedy;

    RejectionCode(String wireName, String message, String remedy) {
        this.wireName = wireName;
        this.message = message;
        this.remedy = remedy;
    }

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** What is wrong, in one sentence for the document's author (Chinese). */
    public String message() {
        return message;
    }

    /** What to do about it (Chinese). */
    public String remedy() {
        return remedy;
    }

    /** Whether the same bytes may well go through another time. */
    public boolean retryable() {
        return switch (this) {
            case INTERNAL, EXTRACTOR_TIMEOUT, EXTRACTOR_CRASHED, OCR_UNAVAILABLE -> true;
            default -> false;
        };
    }
}
