package nianbao.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can never be a report, whatever is built one day: programs, sound and films, told by the signatures that their specifications give
 * them. Where a signature could be the beginning of a text, more than the signature is looked at.
 */
final class NeverReport {

    private static final String PROGRAM = "可执行程序";
    private static final String SOUND = "音频文件";
    private static final String FILM = "视频文件";

    /** A beginning that is no text in any encoding. */
    private record Signature(String beginning, String what) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("7f454c46", PROGRAM), // ELF
            new Signature("cafebabe", PROGRAM), // Java class, Mach-O for several processors
            new Signature("feedface", PROGRAM), // Mach-O
            new Signature("feedfacf", PROGRAM),
            new Signature("cefaedfe", PROGRAM),
            new Signature("cffaedfe", PROGRAM),
            new Signature("0061736d01000000", PROGRAM), // WebAssembly
            new Signature("49443302", SOUND), // MP3 with ID3v2, three versions
            new Signature("49443303", SOUND),
            new Signature("49443304", SOUND),
            new Signature("4f67675300", SOUND), // Ogg
            new Signature("664c614300", SOUND), // FLAC
            new Signature("4d546864000000", SOUND), // MIDI
            new Signature("2321414d520a", SOUND), // AMR
            new Signature("1a45dfa3", FILM), // Matroska, WebM
            new Signature("464c5601", FILM), // Flash
            new Signature("000001ba", FILM), // MPEG
            new Signature("3026b2758e66cf11a6d900aa0062ce6c", FILM)); // Windows Media

    /** Of the ISO base media file format; others of its brands are pictures. */
    private static final Set<String> FILM_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4A ", "qt  ", "3gp4", "3gp5");

    private NeverReport() {}

    /** What it is, in Chinese; empty where the beginning of a document does not rule out a report. */
    static Optional<String> in(byte[] beginning) {
        String hex = HexFormat.of().formatHex(beginning, 0, Math.min(beginning.length, 16));
        return SIGNATURES.stream()
                .filter(signature -> hex.startsWith(signature.beginning()))
                .map(Signature::what)
                .findFirst()
                .or(() -> Optional.ofNullable(inContainer(beginning)));
    }

    private static String inContainer(byte[] b) {
        String riff = ascii(b, 0).equals("RIFF") ? ascii(b, 8) : "";
        if (riff.equals("WAVE") || riff.equals("AVI ")) {
            return riff.equals("WAVE") ? SOUND : FILM;
        }
        if (ascii(b, 4).equals("ftyp") && FILM_BRANDS.contains(ascii(b, 8))) {
            return FILM;
        }
        return isWindowsProgram(b) ? PROGRAM : null;
    }

    /** "MZ" may begin a text; that the field at 60 leads to "PE" and two zeros is no accident. */
    private static boolean isWindowsProgram(byte[] b) {
        if (b.length < 64 || b[0] != 'M' || b[1] != 'Z' || b[62] != 0 || b[63] != 0) {
            return false;
        }
        return ascii(b, (b[60] & 0xFF) | (b[61] & 0xFF) << 8).equals("PE\0\0");
    }

    private static String ascii(byte[] b, int from) {
        return from + 4 <= b.length ? new String(b, from, 4, StandardCharsets.ISO_8859_1) : "";
    }
}
