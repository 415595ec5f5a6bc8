package nianbao.model.report;

/**
 * A document that says what the report says.
 *
 * @param submissionId SHA-256 of its bytes, hexadecimal
 * @param mediaType its media type as found from the bytes
 * @param filename the name its producer gave, or null
 * @param url where its producer found it, or null
 * @param ocr whether its figures were read by OCR
 */
public record Source(String submissionId, String mediaType, String filename, String url, boolean ocr) {}
