package nianbao.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;

/** A part of a strip is the strip of that stretch, wherever the stretch begins and ends. */
class StripPartTest {

    private static final Document DOCUMENT = extracted("""
            二、主动公开政府信息情况

            信息内容\t本年制发件数\t本年废止件数
            规章\t0\t0
            行政规范性文件\t12\t3
            - 2 -
            三、收到和处理政府信息公开申请情况

            （一）予以公开 1 0 0
            第3页共5页
            |四、结转|0|1|
            |其他|2|2|
            尚未审结
            """);

    @Test
    void is_the_same_as_the_strip_of_the_stretch() {
        Strip whole = Strip.of(DOCUMENT);
        Random random = new Random(7);
        int length = DOCUMENT.text().length();
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(length);
            Span stretch = new Span(from, from + random.nextInt(length - from + 1));

            assertSame(whole.part(stretch), Strip.of(DOCUMENT, stretch));
        }
    }

    @Test
    void words_outside_it_are_not_found_in_it() {
        Strip part = Strip.of(DOCUMENT).part(new Span(0, DOCUMENT.text().indexOf("三、")));

        assertThat(part.firstOf("规范性文件", 0)).isEqualTo(part.line().indexOf("规范性文件"));
        assertThat(part.firstOf("予以公开", 0)).isEqualTo(-1);
    }

    private static void assertSame(Strip part, Strip strip) {
        assertThat(part.line()).isEqualTo(strip.line());
        assertThat(part.pieces()).isEqualTo(strip.pieces());
        for (int i = 0; i < strip.line().length(); i++) {
            assertThat(part.origin(i)).isEqualTo(strip.origin(i));
            assertThat(part.owner(i)).isEqualTo(strip.owner(i));
            assertThat(part.endOfOwner(i)).isEqualTo(strip.endOfOwner(i));
            assertThat(part.beginsLine(i)).isEqualTo(strip.beginsLine(i));
            assertThat(part.indexOf(strip.origin(i))).isEqualTo(i);
        }
    }

    private static Document extracted(String text) {
        Extraction.Result result = Extraction.of(text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8");
        return ((Extraction.Extracted) result).document();
    }
}
