package nianbao.ingest.admission;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The Chinese characters that a national standard ranks as common: they are four fifths and more of any Chinese text, and a small part
 * of what comes out when a text is read in the wrong encoding.
 */
enum CommonHanzi {
    /** GB/T 2312, level 1: 3,755 simplified characters, rows 16 to 55. */
    SIMPLIFIED("GB2312", 0xB0, 0xD7),
    /** Big5, level 1: 5,401 traditional characters. */
    TRADITIONAL("Big5", 0xA4, 0xC6);

    private final BitSet characters = new BitSet(0xA000);

    CommonHanzi(String charset, int firstLead, int lastLead) {
        Charset encoding = Charset.forName(charset);
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String character = new String(new byte[] {(byte) lead, (byte) trail}, encoding);
                if (character.length() == 1 && character.charAt(0) >= 0x4E00 && character.charAt(0) <= 0x9FFF) {
                    characters.set(character.charAt(0));
                }
            }
        }
    }

    boolean contains(int character) {
        return characters.get(character);
    }
}
