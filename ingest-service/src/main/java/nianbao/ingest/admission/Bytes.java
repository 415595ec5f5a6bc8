package nianbao.ingest.admission;

/** Looks into bytes that may end anywhere: what lies beyond the end is simply not there. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] bytes, int... prefix) {
        return at(bytes, 0, prefix);
    }

    static boolean at(byte[] bytes, int offset, int... wanted) {
        if (offset < 0 || offset + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[offset + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether ASCII text stands there. */
    static boolean at(byte[] bytes, int offset, String ascii) {
        if (offset < 0 || offset + ascii.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[offset + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where ASCII text first stands in a stretch; -1 where it does not. */
    static int indexOf(byte[] bytes, int from, int to, String ascii) {
        int last = Math.min(to, bytes.length) - ascii.length();
        for (int i = Math.max(from, 0); i <= last; i++) {
            if (at(bytes, i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    /** A little-endian number of two bytes. */
    static int uint16(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
    }

    /** A little-endian number of four bytes; as an offset into a document only the positive ones mean anything. */
    static int int32(byte[] bytes, int offset) {
        return uint16(bytes, offset) | uint16(bytes, offset + 2) << 16;
    }
}
