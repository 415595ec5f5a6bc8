package nianbao.ingest.admission;

import static nianbao.ingest.admission.SmallestDocuments.ascii;
import static nianbao.ingest.admission.SmallestDocuments.bytes;
import static nianbao.ingest.admission.SmallestDocuments.compoundFile;
import static nianbao.ingest.admission.SmallestDocuments.concat;
import static nianbao.ingest.admission.SmallestDocuments.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.event.Delivery;
import nianbao.model.event.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the file is called and the producer says it is: what its bytes are is what it is. */
class WrongHintsTest {

    private static final String WORDS = "某某县卫生健康局2021年政府信息公开工作年度报告\n一、总体情况\n本年新收政府信息公开申请12件。\n";
    private static final String PAGE = "<html><body><p>" + WORDS + "</p></body></html>";

    private final Admission admission = new Admission(InstantSource.fixed(Instant.EPOCH));

    static Stream<Arguments> documents() {
        byte[] png = concat(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), new byte[8]);
        return Stream.of(
                arguments("年报.pdf", "application/pdf", utf8(PAGE), "text/html"),
                arguments("年报.docx", "application/msword", utf8(PAGE), "text/html"),
                arguments("年报.doc", "application/octet-stream", utf8(PAGE), "text/html"),
                arguments("年报.txt", "text/plain", utf8(PAGE), "text/html"),
                arguments("年报.html", "text/html", utf8(WORDS), "text/plain"),
                arguments("年报.html", "text/html; charset=big5", WORDS.getBytes(Charset.forName("GBK")), "text/plain"),
                arguments("年报.html", "text/html", utf8("# 年报\n\n## 一、总体情况\n"), "text/markdown"),
                arguments("年报.html", "text/html", pdf(""), "application/pdf"),
                arguments("年报.txt", "text/plain; charset=utf-8", pdf(""), "application/pdf"),
                arguments(
                        "年报.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        compoundFile("WordDocument"),
                        "application/msword"),
                arguments("年报.docx", "text/html", ascii("{\\rtf1\\ansi x}"), "application/rtf"),
                arguments("年报.html", "text/html", png, "image/png"),
                arguments("", "", utf8(PAGE), "text/html"),
                arguments("../../etc/passwd\0.pdf", "not a type at all;;;", utf8(WORDS), "text/plain"));
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @MethodSource("documents")
    void the_bytes_win(String filename, String contentType, byte[] document, String mediaType) {
        Delivery delivery = new Delivery(
                "0:0", Instant.EPOCH, Map.of(Headers.FILENAME, filename, Headers.CONTENT_TYPE, contentType), document);

        Decision decision = admission.decide(delivery);

        assertThat(decision.submission().mediaType()).isEqualTo(mediaType);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
