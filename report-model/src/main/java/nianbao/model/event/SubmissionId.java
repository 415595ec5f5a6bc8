package nianbao.model.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identity of a document: SHA-256 of its bytes, hexadecimal. */
public final class SubmissionId {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{64}");

    private SubmissionId() {}

    /** The id that somebody has written, in lower case as it is kept; empty where it is none. */
    public static Optional<String> written(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** The id of these bytes; a missing value counts as no bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes == null ? new byte[0] : bytes));
    }

    /** For bytes that come by and by: the digest whose hexadecimal form is the id. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
