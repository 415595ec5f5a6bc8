package nianbao.parse.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes documents that nobody would write out of samples; the same seed makes the same ones. */
final class Mutator {

    private static final int MOST_CHANGES = 8;
    private static final int MOST_REPEATS = 64;
    private static final int LARGEST = 1 << 16;

    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE");

    /** What means something to one extractor or another. */
    private static final List<String> TOKENS = List.of(
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "<td rowspan=65535 colspan=65535>",
            "<td rowspan=0 colspan=0>",
            "</td>",
            "<div style='display:table'>",
            "<div style='display:table-row'>",
            "<span style='display:table-cell'>",
            "<!--",
            "-->",
            "<![if !x]>",
            "<script>",
            "<title>",
            "<a href=#>",
            "<sup>",
            "<caption>",
            "<input value=9>",
            "&#xFFFFFFFF;",
            "&nbsp;",
            "|",
            "｜",
            "|---|---|\n",
            "- | - |\n",
            "\\|",
            "├──┼──┤\n",
            "+--+--+\n",
            "\t",
            "\f",
            "\r",
            "\n\n",
            ",",
            "    ",
            "\u200B",
            "\u00AD",
            "\uFEFF",
            "\0",
            "一、",
            "（一）予以公开",
            "999999999999999999999",
            "-",
            "２０２１年",
            "政府信息公开工作年度报告");

    private final Random random;
    private final List<Sample> samples;

    Mutator(long seed, List<Sample> samples) {
        this.random = new Random(seed);
        this.samples = samples;
    }

    Sample next() {
        Sample sample = any(samples);
        byte[] bytes = sample.bytes();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, sample.isText());
        }
        Sample mutated = sample.with(bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes);
        boolean misread = sample.isText() && random.nextInt(12) == 0;
        return misread ? mutated.in(any(ENCODINGS)) : mutated;
    }

    private byte[] changed(byte[] bytes, boolean text) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(bytes.length - from, 1 << random.nextInt(12)) + 1);
        return switch (random.nextInt(text ? 9 : 6)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> spliced(bytes, from, to);
            case 4 -> repeated(bytes, from, to);
            case 5 -> joined(bytes, from, noise(), to);
            case 6 -> joined(bytes, from, any(TOKENS).getBytes(StandardCharsets.UTF_8), from);
            case 7 -> tagTwice(bytes, from);
            default -> recoded(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; bytes.length > 0 && i < 1 + random.nextInt(4); i++) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] spliced(byte[] bytes, int from, int to) {
        byte[] other = any(samples).bytes();
        int begin = random.nextInt(other.length);
        int end = begin + random.nextInt(Math.min(other.length - begin, 4_096)) + 1;
        return joined(bytes, from, Arrays.copyOfRange(other, begin, end), to);
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (int i = 0; i < random.nextInt(MOST_REPEATS); i++) {
            piece.write(bytes, from, to - from);
        }
        return joined(bytes, from, piece.toByteArray(), from);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(16)];
        random.nextBytes(noise);
        return noise;
    }

    /** The next tag once more, or taken out, or put elsewhere. */
    private byte[] tagTwice(byte[] bytes, int from) {
        int open = indexOf(bytes, from, '<');
        int close = indexOf(bytes, open, '>') + 1;
        if (open == bytes.length || close > bytes.length) {
            return bytes;
        }
        byte[] tag = Arrays.copyOfRange(bytes, open, close);
        return switch (random.nextInt(3)) {
            case 0 -> joined(bytes, open, tag, open);
            case 1 -> joined(bytes, open, new byte[0], close);
            default -> joined(bytes, from, tag, from);
        };
    }

    private static int indexOf(byte[] bytes, int from, char wanted) {
        int at = from;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private byte[] recoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.getBytes(Charset.forName(any(ENCODINGS)));
    }

    private static byte[] joined(byte[] bytes, int from, byte[] piece, int to) {
        byte[] joined = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, joined, from, piece.length);
        System.arraycopy(bytes, to, joined, from + piece.length, bytes.length - to);
        return joined;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
