package nianbao.parse.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document's layers are read as far as they are shown when it is opened. */
class LayersTest {

    private static final String FILLER = "本报告的数据统计期限自一月一日起到十二月三十一日止";

    private final Sheets sheets = new Sheets();

    @Test
    void aLayerThatIsOffIsNotRead() {
        sheets.layer("old", false)
                .layer("new", true)
                .sheet()
                .text(100, 100, 12, FILLER)
                .operators("/OC /old BDC")
                .text(100, 130, 12, "草稿")
                .operators("EMC /OC /new BDC")
                .text(100, 130, 12, "定稿")
                .operators("EMC");

        assertThat(outline()).containsExactly(FILLER, "定稿");
    }

    @Test
    void whatIsMarkedWithinALayerThatIsOffIsNotReadEither() {
        sheets.layer("old", false)
                .sheet()
                .operators("EMC /OC /old BDC /Span <</MCID 0>> BDC")
                .text(100, 70, 12, "草")
                .operators("EMC /P BMC EMC /OC /unknown BDC EMC")
                .text(100, 130, 12, "稿")
                .operators("EMC")
                .text(100, 100, 12, FILLER);

        assertThat(outline()).containsExactly(FILLER);
    }

    @Test
    void linesOfALayerThatIsOffMakeNoTable() {
        double[] xs = {100, 200, 300};
        sheets.layer("old", false)
                .sheet()
                .operators("/OC /old BDC")
                .grid(xs, new double[] {95, 120, 140})
                .operators("EMC")
                .text(100, 100, 12, FILLER);

        assertThat(outline()).containsExactly(FILLER);
    }

    @ParameterizedTest
    @CsvSource({"AnyOn, true", "AllOn, false", "AnyOff, true", "AllOff, false"})
    void severalLayersAreShownByTheirRule(String rule, boolean read) {
        sheets.layer("one", true)
                .layer("other", false)
                .layers("both", rule, "one", "other")
                .sheet()
                .text(100, 100, 12, FILLER)
                .operators("/OC /both BDC")
                .text(100, 130, 12, "另行")
                .operators("EMC");

        assertThat(outline()).isEqualTo(read ? List.of(FILLER, "另行") : List.of(FILLER));
    }

    private List<Object> outline() {
        return Outline.of(((Extraction.Extracted) PdfExtractor.extract(sheets.bytes())).document());
    }
}
