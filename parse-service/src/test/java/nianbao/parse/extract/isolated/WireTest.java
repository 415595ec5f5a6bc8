package nianbao.parse.extract.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.isolated.Wire.GarbledException;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void a_document_arrives_as_it_was() throws IOException {
        Extraction.Result result = new Extraction.Extracted(new Document(
                "一、总体情况\n收费\t3\t\n\uD83D",
                List.of(
                        new Paragraph(new Span(0, 6)),
                        new Grid(
                                new Span(7, 12),
                                List.of(new Row(
                                        new Span(7, 12),
                                        List.of(
                                                new GridCell(0, new Span(7, 9)),
                                                new GridCell(1, 2, 3, new Span(10, 11)),
                                                new GridCell(3, new Span(12, 12))))))),
                List.of(0, 7, 7)));

        assertThat(answered(answer(result))).isEqualTo(result);
    }

    @Test
    void a_document_of_the_longest_text_arrives() throws IOException {
        Extraction.Result result = new Extraction.Extracted(new Document("公".repeat(Extraction.MAX_TEXT), List.of()));

        assertThat(answered(answer(result))).isEqualTo(result);
    }

    @Test
    void a_document_of_more_parts_than_any_report_has_is_refused() throws IOException {
        Document many = new Document("", Collections.nCopies(200_001, new Paragraph(new Span(0, 0))));

        assertThat(answered(answer(new Extraction.Extracted(many))))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(RejectionCode.TEXT_TOO_LONG));
    }

    @Test
    void a_text_longer_than_any_is_garbled() throws IOException {
        byte[] answer = answer(new Extraction.Extracted(new Document("公".repeat(Extraction.MAX_TEXT + 1), List.of())));

        assertThatThrownBy(() -> answered(answer)).isInstanceOf(GarbledException.class);
    }

    @Test
    void cells_and_pages_that_cannot_be_are_garbled() throws IOException {
        Document wide = new Document(
                "甲",
                List.of(new Grid(
                        new Span(0, 1),
                        List.of(new Row(
                                new Span(0, 1), List.of(new GridCell(0, Integer.MAX_VALUE, 1, new Span(0, 1))))))));
        Document paged = new Document("甲", List.of(), List.of(0, 5));

        assertThatThrownBy(() -> answered(answer(new Extraction.Extracted(wide))))
                .isInstanceOf(GarbledException.class);
        assertThatThrownBy(() -> answered(answer(new Extraction.Extracted(paged))))
                .isInstanceOf(GarbledException.class);
    }

    @Test
    void bytes_of_any_kind_are_an_answer_or_garbled_and_nothing_else() throws IOException {
        byte[] sound = answer(new Extraction.Extracted(
                new Document("甲乙", List.of(new Paragraph(new Span(0, 2)), new Paragraph(new Span(1, 2))), List.of(0))));
        Random random = new Random(1);
        int garbled = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = sound.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            try {
                assertThat(answered(damaged)).isNotNull();
            } catch (GarbledException e) {
                garbled++;
            }
        }
        assertThat(garbled).isPositive();
    }

    @Test
    void what_breaks_off_is_no_request() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.ask(new DataOutputStream(out), new Wire.Request(new byte[100], "application/pdf", null));
        byte[] whole = out.toByteArray();

        assertThat(Wire.asked(in(whole)).bytes()).hasSize(100);
        assertThatThrownBy(() -> Wire.asked(in(Arrays.copyOf(whole, whole.length - 1))))
                .isInstanceOf(EOFException.class);
    }

    private static byte[] answer(Extraction.Result result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.answer(new DataOutputStream(out), result);
        return out.toByteArray();
    }

    private static Extraction.Result answered(byte[] bytes) throws IOException {
        return Wire.answered(in(bytes));
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
