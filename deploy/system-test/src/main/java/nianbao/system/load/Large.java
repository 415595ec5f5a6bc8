package nianbao.system.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nianbao.model.event.Topic;
import nianbao.system.faults.documents.Specimen;

/** Documents as large as the pipeline takes. */
final class Large {

    private static final byte[] SENTENCE = "附件目录逐条列出，过期的条目保留编号。\n".getBytes(StandardCharsets.UTF_8);

    private Large() {}

    /** One of plain text, with more of it than any report has: the pipeline must take it, read it and refuse it. */
    static Specimen document(int number) {
        byte[] bytes = new byte[Topic.MAX_DOCUMENT_BYTES];
        for (int at = 0; at + SENTENCE.length <= bytes.length; at += SENTENCE.length) {
            System.arraycopy(SENTENCE, 0, bytes, at, SENTENCE.length);
        }
        Arrays.fill(bytes, bytes.length - bytes.length % SENTENCE.length, bytes.length, (byte) '\n');
        byte[] title = ("附件" + number + "\n").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(title, 0, bytes, 0, title.length);
        Arrays.fill(bytes, title.length, SENTENCE.length, (byte) '\n');
        return new Specimen(number, Specimen.Kind.LETTER, bytes, "text/plain", null, Map.of());
    }
}
