package nianbao.parse.extract.isolated;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.isolated.Wire.GarbledException;

/** A result as bytes. The reader takes nothing that an extractor could not have come to: bounds, order, places within the text. */
final class ResultCodec {

    /** Paragraphs, grids, rows, cells and pages of a document; a report has some thousands. */
    static final int MAX_PARTS = 200_000;

    /** A grid's columns and the rows that a cell spans. */
    private static final int MAX_EXTENT = 100_000;

    private static final int MAX_DETAIL = 500;

    private static final byte REFUSED = 1;
    private static final byte EXTRACTED = 2;
    private static final byte PARAGRAPH = 3;
    private static final byte GRID = 4;

    private final ByteBuffer in;
    private int parts;
    private int end;

    private ResultCodec(ByteBuffer in) {
        this.in = in;
    }

    /** Writes a result; a document of too many parts becomes a refusal. */
    static void write(Extraction.Result result, DataOutputStream out) throws IOException {
        switch (result) {
            case Extraction.Refused refused -> write(refused, out);
            case Extraction.Extracted extracted
            when partsOf(extracted.document()) > MAX_PARTS ->
                write(
                        new Extraction.Refused(
                                RejectionCode.TEXT_TOO_LONG,
                                "more than " + MAX_PARTS + " paragraphs, rows, cells and pages"),
                        out);
            case Extraction.Extracted extracted -> write(extracted.document(), out);
        }
    }

    private static void write(Extraction.Refused refused, DataOutputStream out) throws IOException {
        out.writeByte(REFUSED);
        text(out, refused.code().name());
        String detail = refused.detail() == null ? "" : refused.detail();
        text(out, detail.substring(0, Math.min(detail.length(), MAX_DETAIL)));
    }

    private static void write(Document document, DataOutputStream out) throws IOException {
        out.writeByte(EXTRACTED);
        text(out, document.text());
        out.writeInt(document.pages().size());
        for (int page : document.pages()) {
            out.writeInt(page);
        }
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            out.writeByte(block instanceof Grid ? GRID : PARAGRAPH);
            place(out, block.place());
            if (block instanceof Grid grid) {
                rows(out, grid.rows());
            }
        }
    }

    private static void rows(DataOutputStream out, List<Row> rows) throws IOException {
        out.writeInt(rows.size());
        for (Row row : rows) {
            place(out, row.place());
            out.writeInt(row.cells().size());
            for (GridCell cell : row.cells()) {
                out.writeInt(cell.column());
                out.writeInt(cell.columns());
                out.writeInt(cell.rows());
                place(out, cell.place());
            }
        }
    }

    private static void place(DataOutputStream out, Span place) throws IOException {
        out.writeInt(place.from());
        out.writeInt(place.to());
    }

    /** UTF-16, so that what is no well-formed text survives as well. */
    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static int partsOf(Document document) {
        Stream<Row> rows = document.blocks().stream()
                .flatMap(block -> block instanceof Grid grid ? grid.rows().stream() : Stream.of());
        return document.pages().size()
                + document.blocks().size()
                + rows.mapToInt(row -> 1 + row.cells().size()).sum();
    }

    /**
     * Reads a result.
     *
     * @throws GarbledException if it is none
     * @throws java.nio.BufferUnderflowException if it breaks off
     */
    static Extraction.Result read(ByteBuffer in) throws GarbledException {
        ResultCodec codec = new ResultCodec(in);
        byte kind = in.get();
        return switch (kind) {
            case REFUSED -> codec.refused();
            case EXTRACTED -> new Extraction.Extracted(codec.document());
            default -> throw new GarbledException("an answer of kind " + kind);
        };
    }

    private Extraction.Refused refused() throws GarbledException {
        String code = text(MAX_DETAIL);
        String detail = text(MAX_DETAIL).replaceAll("\\p{Cntrl}+", " ");
        return Stream.of(RejectionCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> new Extraction.Refused(known, detail))
                .orElseThrow(() -> new GarbledException("a refusal without a code"));
    }

    private Document document() throws GarbledException {
        String text = text(Extraction.MAX_TEXT);
        end = text.length();
        List<Integer> pages = pages();
        return new Document(text, blocks(), pages);
    }

    private List<Integer> pages() throws GarbledException {
        int size = size();
        List<Integer> pages = new ArrayList<>(size);
        int last = 0;
        for (int i = 0; i < size; i++) {
            int page = in.getInt();
            require(page >= last && page <= end && (i > 0 || page == 0), "pages out of order");
            pages.add(page);
            last = page;
        }
        return pages;
    }

    private List<Block> blocks() throws GarbledException {
        int size = size();
        List<Block> blocks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            byte kind = in.get();
            require(kind == PARAGRAPH || kind == GRID, "a block of no kind");
            Span place = place();
            blocks.add(kind == GRID ? new Grid(place, rows()) : new Paragraph(place));
        }
        return blocks;
    }

    private List<Row> rows() throws GarbledException {
        int size = size();
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Span place = place();
            int cells = size();
            List<GridCell> row = new ArrayList<>(cells);
            for (int c = 0; c < cells; c++) {
                row.add(new GridCell(extent(0), extent(1), extent(1), place()));
            }
            rows.add(new Row(place, row));
        }
        return rows;
    }

    private Span place() throws GarbledException {
        int from = in.getInt();
        int to = in.getInt();
        require(0 <= from && from <= to && to <= end, "a place outside of the text");
        return new Span(from, to);
    }

    private int extent(int least) throws GarbledException {
        int extent = in.getInt();
        require(least <= extent && extent <= MAX_EXTENT, "a cell wider or higher than any");
        return extent;
    }

    private int size() throws GarbledException {
        int size = in.getInt();
        require(0 <= size && size <= MAX_PARTS - parts, "more parts than a document may have");
        parts += size;
        return size;
    }

    private String text(int limit) throws GarbledException {
        int length = in.getInt();
        require(
                0 <= length && length <= limit && length <= in.remaining() / Character.BYTES,
                "a text that is too long");
        String text = in.asCharBuffer().slice(0, length).toString();
        in.position(in.position() + length * Character.BYTES);
        return text;
    }

    private static void require(boolean met, String otherwise) throws GarbledException {
        if (!met) {
            throw new GarbledException(otherwise);
        }
    }
}
