package nianbao.parse.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A document to be read.
 *
 * @param mediaType as admission would find it
 * @param charset of a text format, else null
 */
record Sample(String mediaType, String charset, byte[] bytes) {

    static Sample utf8(String mediaType, String text) {
        return new Sample(mediaType, "UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    Sample with(byte[] other) {
        return new Sample(mediaType, charset, other);
    }

    Sample in(String otherCharset) {
        return new Sample(mediaType, otherCharset, bytes);
    }

    boolean isText() {
        return charset != null;
    }
}
