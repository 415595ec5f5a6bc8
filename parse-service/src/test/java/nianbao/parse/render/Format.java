package nianbao.parse.render;

import java.util.function.Function;

/** The formats that are written without a printer, each in the ways in which it comes. */
enum Format {
    HTML("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.PLAIN)),
    HTML_SITE("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.SITE)),
    HTML_WORD("text/html", "html", true, report -> WebPage.of(report, WebPage.Marks.WORD)),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", true, WordFile::of),
    MARKDOWN("text/markdown", "md", true, MarkdownFile.STROKES::of),
    MARKDOWN_REPEATED("text/markdown", "md", true, MarkdownFile.REPEATED::of),
    MARKDOWN_HTML("text/markdown", "md", true, MarkdownFile.HTML_TABLES::of),
    TEXT_ROWS("text/plain", "txt", true, TextFile.ROWS::of),
    TEXT_CELLS("text/plain", "txt", true, TextFile.CELLS::of),
    TEXT_FLOWED("text/plain", "txt", false, TextFile.FLOWED::of),
    TEXT_PAGED("text/plain", "txt", false, TextFile.PAGED::of);

    private final String mediaType;
    private final String ending;
    private final boolean showsBlanks;
    private final Function<GeneratedReport, byte[]> writer;

    Format(String mediaType, String ending, boolean showsBlanks, Function<GeneratedReport, byte[]> writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.showsBlanks = showsBlanks;
        this.writer = writer;
    }

    /** What admission finds it to be. */
    String mediaType() {
        return mediaType;
    }

    /** The ending of its files. */
    String ending() {
        return ending;
    }

    /** Whether a cell without text leaves a trace: where it does not, no row with one can be read for certain. */
    boolean showsBlanks() {
        return showsBlanks;
    }

    /** The document. */
    byte[] of(GeneratedReport report) {
        return writer.apply(report);
    }
}
