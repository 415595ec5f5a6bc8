package nianbao.store.event;

import java.nio.charset.StandardCharsets;

/** Text as a database column can hold it. What is answered to a reader is always the event's own bytes. */
public final class Searchable {

    private static final char REPLACEMENT = '\uFFFD';

    private Searchable() {}

    /** The text with U+FFFD in place of NUL, which PostgreSQL refuses, and of halves of surrogate pairs; null for null. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        String paired = StandardCharsets.UTF_8.newEncoder().canEncode(text) ? text : replaceLoneSurrogates(text);
        return paired.replace('\0', REPLACEMENT);
    }

    private static String replaceLoneSurrogates(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
