package nianbao.model.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a document: SHA-256 of its bytes, hexadecimal. */
public final class SubmissionId {

    private SubmissionId() {}

    /** The id of these bytes; a missing value counts as no bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes == null ? new byte[0] : bytes));
    }

    /** What makes it of bytes that come piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
