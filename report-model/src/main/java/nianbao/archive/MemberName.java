package nianbao.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import nianbao.model.event.ProducerHints;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What a member is called. Chinese Windows writes names in GBK without saying so; others write UTF-8, with or without saying so. A name
 * is a name: nothing is ever written to disk under it.
 */
final class MemberName {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** UTF-8 of two bytes a character is Latin, Greek, Cyrillic and the like, and often looks so by chance where it is GBK. */
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    /** What systems leave in archives without anybody's knowing. */
    private static final List<String> CLUTTER =
            List.of(".DS_Store", "Thumbs.db", "desktop.ini", ".localized", ".directory", "Icon\r");

    private MemberName() {}

    /** The whole path, with '/' between its parts; its last part where it is longer than what is carried on. */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String path = decoded(entry, raw == null ? new byte[0] : raw).replace('\\', '/');
        boolean isFolder = path.endsWith("/");
        return isFolder || path.getBytes(StandardCharsets.UTF_8).length <= ProducerHints.MAX_BYTES
                ? path
                : path.substring(path.lastIndexOf('/') + 1);
    }

    private static String decoded(ZipArchiveEntry entry, byte[] raw) {
        boolean saysUtf8 = entry.getGeneralPurposeBit().usesUTF8ForNames();
        return unicode(entry, raw)
                .or(() -> saysUtf8 ? strictly(raw, StandardCharsets.UTF_8) : Optional.empty())
                .or(() -> utf8(raw))
                .orElseGet(() -> new String(raw, GB18030));
    }

    /** Info-ZIP's extra field, unless the name was changed after it by a program that does not know of it. */
    private static Optional<String> unicode(ZipArchiveEntry entry, byte[] raw) {
        if (!(entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField field)
                || field.getUnicodeName() == null) {
            return Optional.empty();
        }
        CRC32 crc = new CRC32();
        crc.update(raw);
        return crc.getValue() == field.getNameCRC32()
                ? strictly(field.getUnicodeName(), StandardCharsets.UTF_8)
                : Optional.empty();
    }

    private static Optional<String> utf8(byte[] raw) {
        return strictly(raw, StandardCharsets.UTF_8)
                .filter(name -> name.chars().allMatch(c -> c < 0x80)
                        || name.chars().anyMatch(c -> c >= FIRST_OF_THREE_BYTES)
                        || !isChinese(strictly(raw, GB18030)));
    }

    private static boolean isChinese(Optional<String> name) {
        return name.isPresent()
                && name.get()
                        .codePoints()
                        .filter(c -> c >= 0x80)
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                                || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                                || Character.UnicodeBlock.of(c)
                                        == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);
    }

    private static Optional<String> strictly(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether no document is meant: a folder, or what a system left there. */
    static boolean isClutter(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty()
                || path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || last.startsWith("._")
                || CLUTTER.contains(last);
    }
}
