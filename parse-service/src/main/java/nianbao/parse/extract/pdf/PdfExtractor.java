package nianbao.parse.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.DocumentBuilder;
import nianbao.parse.extract.DocumentBuilder.CellText;
import nianbao.parse.extract.Extraction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF with text: paragraphs and grids, with their pages. Nothing is fetched, written or run, no font of the machine is looked at. What is
 * a scan, in whole or in part, is refused: its figures are not in the text.
 */
public final class PdfExtractor {

    static {
        NoSystemFonts.install();
    }

    private PdfExtractor() {}

    /** The document that these bytes hold; never fails for anything that bytes can be, but heap and time are the caller's to bound. */
    public static Extraction.Result extract(byte[] bytes) {
        try (PDDocument pdf = PdfFile.open(bytes)) {
            return read(pdf);
        } catch (InvalidPasswordException e) {
            return new Extraction.Refused(RejectionCode.ENCRYPTED, "the PDF does not open without a password");
        } catch (PdfFile.Locked e) {
            return new Extraction.Refused(RejectionCode.ENCRYPTED, "the PDF is " + e.getMessage());
        } catch (Budget.Exceeded e) {
            return new Extraction.Refused(RejectionCode.TEXT_TOO_LONG, "the PDF has " + e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // its class alone: the message may quote the document
            return new Extraction.Refused(
                    RejectionCode.UNREADABLE, "no readable PDF: " + e.getClass().getSimpleName());
        }
    }

    private static Extraction.Result read(PDDocument pdf) throws IOException {
        if (pdf.getNumberOfPages() > Budget.PAGES) {
            throw new Budget.Exceeded("more than " + Budget.PAGES + " pages");
        }
        Characters characters = new Characters();
        Budget budget = new Budget();
        Layers layers = new Layers(pdf.getDocumentCatalog().getCOSObject(), budget);
        List<Page> pages = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            pages.add(PageReader.read(page, characters, layers, budget));
        }
        Extraction.Refused refusal = Legibility.refusal(pages);
        if (refusal != null) {
            return refusal;
        }
        List<Layout> layouts =
                RunningTitles.removed(pages.stream().map(Layout::of).toList());
        List<Flow> flows = Flows.of(Layout.withUnruledTables(layouts));
        refusal = Legibility.refusal(pages, flows);
        return refusal != null ? refusal : written(flows, pages.size());
    }

    private static Extraction.Result written(List<Flow> flows, int pages) {
        DocumentBuilder builder = new DocumentBuilder();
        int page = -1;
        for (Flow flow : flows) {
            for (; page < flow.page() && !builder.isTooLong(); page++) {
                builder.page();
            }
            switch (flow) {
                case Flow.Paragraph paragraph -> {
                    builder.paragraph(
                            paragraph.parts().stream().map(Line::joined).toList());
                    page += paragraph.parts().size() - 1;
                }
                case Flow.Table table -> {
                    write(table, builder);
                    page += table.parts().size() - 1;
                }
            }
        }
        for (; page < pages - 1; page++) {
            builder.page();
        }
        return builder.result();
    }

    private static void write(Flow.Table table, DocumentBuilder builder) {
        List<Double> edges = Edges.of(
                table.parts().stream().flatMap(part -> part.edges().stream()).mapToDouble(Double::doubleValue));
        Joining.Joined joined = Joining.of(table.parts());
        List<List<CellText>> rows = joined.rows().stream()
                .map(row -> row.stream().map(cell -> text(cell, edges)).toList())
                .toList();
        builder.grid(rows, joined.pageStarts());
    }

    private static CellText text(Cell cell, List<Double> edges) {
        int column = Edges.nearest(edges, cell.x0());
        return new CellText(column, Math.max(1, Edges.nearest(edges, cell.x1()) - column), cell.rows(), cell.text());
    }
}
