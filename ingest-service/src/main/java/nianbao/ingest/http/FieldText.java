package nianbao.ingest.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text in header fields, which were made for ASCII. Clients send Chinese percent-encoded or as it is, in UTF-8 or GBK; a field comes here
 * with one character a byte, as servers hand it out.
 */
final class FieldText {

    /** Holds GBK and GB 2312. */
    private static final Charset GB18030 = Charset.forName("GB18030");

    private FieldText() {}

    /** The text of a field, percent-encoded or not. */
    static String decode(String field) {
        boolean oneCharacterAByte = field.chars().allMatch(character -> character <= 0xFF);
        return oneCharacterAByte ? text(unescaped(field)) : field;
    }

    /** The text of a field that names its encoding as RFC 8187 says: {@code UTF-8''%E5%B9%B4}; empty where it does not. */
    static Optional<String> decodeExtended(String field) {
        int charsetEnd = field.indexOf('\'');
        int languageEnd = field.indexOf('\'', charsetEnd + 1);
        if (charsetEnd < 0 || languageEnd < 0) {
            return Optional.empty();
        }
        byte[] bytes = unescaped(field.substring(languageEnd + 1));
        try {
            return Optional.of(new String(bytes, Charset.forName(field.substring(0, charsetEnd))));
        } catch (IllegalArgumentException e) {
            return Optional.of(text(bytes)); // an encoding that nobody knows
        }
    }

    /** Text in UTF-8, else in GBK, else whatever it is. */
    static String text(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, GB18030))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes; a percent sign that begins no escape is one. */
    private static byte[] unescaped(String field) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(field.length());
        for (int at = 0; at < field.length(); at++) {
            int high = field.charAt(at) == '%' ? digit(field, at + 1) : -1;
            int low = high < 0 ? -1 : digit(field, at + 2);
            if (low < 0) {
                bytes.write(field.charAt(at));
            } else {
                bytes.write(high << 4 | low);
                at += 2;
            }
        }
        return bytes.toByteArray();
    }

    private static int digit(String field, int at) {
        return at < field.length() ? Character.digit(field.charAt(at), 16) : -1;
    }
}
