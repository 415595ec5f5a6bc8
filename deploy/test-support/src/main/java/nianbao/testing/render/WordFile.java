package nianbao.testing.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.testing.reports.Grid;

/** A report as a DOCX, written mark by mark as Word does: runs split anywhere, merged cells, here and there a tracked change. */
final class WordFile {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """;
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String TAIL =
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    private static final String TRACK = " w:id=\"7\" w:author=\"-\" w:date=\"2026-01-20T00:00:00Z\"";
    private static final int MOST_RUNS = 3;
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 20, 9, 0);

    private final Random random;
    private final boolean tracked;

    private WordFile(Random random) {
        this.random = random;
        this.tracked = random.nextBoolean();
    }

    static byte[] of(GeneratedReport report) {
        WordFile file = new WordFile(new Random(report.seed() + 99));
        String document = report.parts().stream().map(file::part).collect(Collectors.joining("", HEAD, TAIL));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", TYPES.strip());
            put(zip, "_rels/.rels", RELATIONS.strip());
            put(zip, "word/document.xml", document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN); // not the clock's time: the same report is the same bytes
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String part(GeneratedReport.Part part) {
        return switch (part) {
            case GeneratedReport.Title title -> paragraphs(title.text());
            case GeneratedReport.Heading heading -> paragraphs(heading.text());
            case GeneratedReport.Paragraph paragraph -> paragraphs(paragraph.text());
            case GeneratedReport.Table table -> table(table.rows());
        };
    }

    private String table(List<List<Grid.Cell>> rows) {
        int width = rows.getFirst().stream().mapToInt(Grid.Cell::columns).sum();
        return rows.stream()
                .map(this::row)
                .collect(Collectors.joining(
                        "",
                        "<w:tbl><w:tblPr/><w:tblGrid>" + "<w:gridCol w:w=\"700\"/>".repeat(width) + "</w:tblGrid>",
                        "</w:tbl>"));
    }

    private String row(List<Grid.Cell> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    private String cell(Grid.Cell cell) {
        String span = cell.columns() == 1 ? "" : "<w:gridSpan w:val=\"" + cell.columns() + "\"/>";
        String merge = cell.isCovered() ? "<w:vMerge/>" : cell.rows() == 1 ? "" : "<w:vMerge w:val=\"restart\"/>";
        String words = cell.figure() && tracked && random.nextInt(12) == 0
                ? "<w:p>" + deleted("8" + random.nextInt(90)) + "<w:ins" + TRACK + ">" + runs(cell.text())
                        + "</w:ins></w:p>"
                : paragraphs(cell.text());
        return "<w:tc><w:tcPr><w:tcW w:w=\"700\" w:type=\"dxa\"/>" + span + merge + "</w:tcPr>" + words + "</w:tc>";
    }

    private static String deleted(String text) {
        return "<w:del" + TRACK + "><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
    }

    /** A paragraph for all lines, broken within, or one for each. */
    private String paragraphs(String text) {
        if (random.nextBoolean()) {
            return "<w:p>" + text.lines().map(this::runs).collect(Collectors.joining("<w:r><w:br/></w:r>")) + "</w:p>";
        }
        String lines = text.lines().map(line -> "<w:p>" + runs(line) + "</w:p>").collect(Collectors.joining());
        return lines.isEmpty() ? "<w:p/>" : lines;
    }

    private String runs(String line) {
        StringBuilder runs = new StringBuilder();
        int from = 0;
        for (int i = 1 + random.nextInt(MOST_RUNS); i > 0 && from < line.length(); i--) {
            int to = i == 1 ? line.length() : from + 1 + random.nextInt(line.length() - from);
            runs.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(line, from, to)
                    .append("</w:t></w:r>");
            runs.append(random.nextInt(4) == 0 ? "<w:proofErr w:type=\"gramEnd\"/>" : "");
            from = to;
        }
        return runs.toString();
    }
}
