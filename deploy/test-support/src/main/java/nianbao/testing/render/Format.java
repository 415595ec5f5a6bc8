package nianbao.testing.render;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The formats that are written without a printer, each in the ways in which it comes. */
public enum Format {
    HTML("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.PLAIN)),
    HTML_GB("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.PLAIN), Encoding.OLDER),
    HTML_SITE("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.SITE)),
    HTML_WORD("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.WORD)),
    HTML_NESTED("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.NESTED)),
    HTML_GROUPS("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.GROUPS)),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", true, WordFile::of),
    MARKDOWN("text/markdown", "md", true, MarkdownFile.STROKES::of),
    MARKDOWN_REPEATED("text/markdown", "md", true, MarkdownFile.REPEATED::of),
    MARKDOWN_HTML("text/markdown", "md", true, MarkdownFile.HTML_TABLES::of),
    TEXT_ROWS("text/plain", "txt", true, TextFile.ROWS::of),
    TEXT_ROWS_UTF16("text/plain", "txt", true, TextFile.ROWS::of, Encoding.WIDE),
    TEXT_STROKES("text/plain", "txt", false, TextFile.STROKES::of),
    TEXT_COLUMNS("text/plain", "txt", false, TextFile.COLUMNS::of),
    TEXT_CELLS("text/plain", "txt", true, TextFile.CELLS::of),
    TEXT_CELLS_GB("text/plain", "txt", true, TextFile.CELLS::of, Encoding.OLDER),
    TEXT_FLOWED("text/plain", "txt", false, TextFile.FLOWED::of),
    TEXT_PAGED("text/plain", "txt", false, TextFile.PAGED::of);

    private enum Encoding {
        USUAL(StandardCharsets.UTF_8, "utf-8"),
        OLDER(Charset.forName("GB18030"), "gb2312"),
        /** As editors save what they call Unicode: behind a byte-order mark. */
        WIDE(StandardCharsets.UTF_16LE, "utf-16");

        private static final String MARK = "\uFEFF";

        private final Charset charset;

        /** What web pages call it. */
        private final String name;

        Encoding(Charset charset, String name) {
            this.charset = charset;
            this.name = name;
        }
    }

    private final String mediaType;
    private final String ending;
    private final boolean showsBlanks;
    private final Function<GeneratedReport, byte[]> writer;
    private final Encoding encoding;

    Format(String mediaType, String ending, boolean showsBlanks, Function<GeneratedReport, byte[]> writer) {
        this(mediaType, ending, showsBlanks, writer, Encoding.USUAL);
    }

    Format(
            String mediaType,
            String ending,
            boolean showsBlanks,
            Function<GeneratedReport, byte[]> writer,
            Encoding encoding) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.showsBlanks = showsBlanks;
        this.writer = writer;
        this.encoding = encoding;
    }

    /** What admission finds it to be. */
    public String mediaType() {
        return mediaType;
    }

    /** The encoding that admission finds, where it is text. */
    public Charset charset() {
        return encoding.charset;
    }

    /** The ending of its files. */
    public String ending() {
        return ending;
    }

    /** Whether a cell without text leaves a trace: where it does not, no row with one can be read for certain. */
    public boolean showsBlanks() {
        return showsBlanks;
    }

    /** Whether the page that holds it says when it was published, whatever the report says. */
    public boolean isDated() {
        return this == HTML_SITE;
    }

    /** The document. */
    public byte[] of(GeneratedReport report) {
        byte[] document = writer.apply(report);
        if (encoding == Encoding.USUAL) {
            return document;
        }
        String text = new String(document, StandardCharsets.UTF_8)
                .replace("charset=\"" + Encoding.USUAL.name + "\"", "charset=\"" + encoding.name + "\"");
        return (encoding == Encoding.WIDE ? Encoding.MARK + text : text).getBytes(encoding.charset);
    }
}
