package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.parse.extract.DocumentBuilder.CellText;
import org.junit.jupiter.api.Test;

class DocumentBuilderTest {

    private final DocumentBuilder builder = new DocumentBuilder();

    @Test
    void placesStandInTheText() {
        builder.page();
        builder.paragraph("  一、 总体\n情况 ");
        builder.paragraph(" \u3000");
        builder.page();
        builder.grid(List.of(
                List.of(new CellText(0, 1, 2, "甲"), new CellText(1, 2, 1, "1\n2")),
                List.of(new CellText(1, 1, 1, ""), new CellText(2, 1, 1, "3"))));
        builder.paragraph("完");

        Document document = ((Extraction.Extracted) builder.result()).document();

        assertThat(document.text()).isEqualTo("一、 总体 情况\n甲\t1\n2\n\t3\n完\n");
        assertThat(document.blocks()).hasSize(3);
        assertThat(document.at(document.blocks().get(0).place())).isEqualTo("一、 总体 情况");
        assertThat(document.at(document.blocks().get(1).place())).isEqualTo("甲\t1\n2\n\t3");
        assertThat(document.page(document.text().indexOf('甲'))).isEqualTo(2);
        Document.GridCell blank =
                ((Document.Grid) document.blocks().get(1)).rows().get(1).cells().getFirst();
        assertThat(document.at(blank.place())).isEmpty();
        assertThat(blank.column()).isEqualTo(1);
    }

    @Test
    void whatIsTooLongIsRefused() {
        builder.paragraph("长".repeat(Extraction.MAX_TEXT));

        assertThat(builder.isTooLong()).isTrue();
        assertThat(builder.result()).isInstanceOf(Extraction.Refused.class);
    }
}
