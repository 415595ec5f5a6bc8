package nianbao.parse.extract.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files, part by part. */
public final class Docx {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Docx() {}

    /** A file with a title, a numbered heading, changes and a table with merged cells, for tests of other packages. */
    public static byte[] titled(String title) {
        String heading =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>" + r("总体情况") + "</w:p>";
        String changed = p(r("收到"), "<w:del>" + r("9") + "</w:del><w:ins>" + r("12") + "</w:ins>", r("件。"));
        String table = tbl(
                tr(tc("<w:vMerge w:val='restart'/>", "信息内容"), tc("<w:gridSpan w:val='3'/>", "本年")),
                tr(tc("<w:vMerge/>", ""), tc("", "制发"), tc("", "废止"), tc("", "有效")),
                tr(tc("", "规章"), tc("", "0"), tc("", "0"), tc("", "3")));
        return body(p(r(title)) + heading + changed + p(r("二、主动公开政府信息情况")) + table)
                .numbered(
                        "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='chineseCounting'/><w:lvlText"
                                + " w:val='%1、'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>")
                .bytes();
    }

    /** A file whose body is this. */
    static Docx body(String xml) {
        return new Docx().with("word/document.xml", document(WORDS, xml));
    }

    /** The same in the strict dialect, its document in another place. */
    static Docx strict(String xml) {
        return new Docx()
                .with(
                        "_rels/.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a'"
                                + " Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'"
                                + " Target='/Parts/Main.xml'/></Relationships>")
                .with("parts\\main.xml", document(STRICT, xml));
    }

    private static String document(String namespace, String xml) {
        return "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='" + namespace
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" + xml
                + "</w:body></w:document>";
    }

    /** With a part more. */
    Docx with(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    /** With lists, in this many styles of their own. */
    Docx numbered(String xml) {
        return with("word/numbering.xml", "<w:numbering xmlns:w='" + WORDS + "'>" + xml + "</w:numbering>");
    }

    /** With styles. */
    Docx styled(String xml) {
        return with("word/styles.xml", "<w:styles xmlns:w='" + WORDS + "'>" + xml + "</w:styles>");
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
