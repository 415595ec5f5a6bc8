package nianbao.validate.continuity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.model.report.Section;

/**
 * What is kept of a narrative to tell how like another it is: 512 bytes, from which no word can be read. The runs of five Chinese
 * characters are hashed into {@value #BINS} bins, and the least hash of each bin is kept (MinHash with one permutation). The share of
 * bins in which two sketches agree estimates the share of runs that the texts have in common, within some three hundredths near the top.
 */
public final class Sketch {

    private static final int BINS = 256;
    private static final int RUN = 5;

    /** Shorter ones say what the form makes every report say. */
    private static final int LEAST_CHARACTERS = 300;

    /** So many are looked at: a narrative of this length is long. */
    private static final int MOST_CHARACTERS = 50_000;

    private static final char EMPTY = 0;

    private final char[] least;

    private Sketch(char[] least) {
        this.least = least;
    }

    /** The sketch of what a report says outside of its tables; empty where that is too short. */
    public static Optional<Sketch> of(AnnualReport report) {
        return of(narrative(report));
    }

    /** The sketch of a text's Chinese characters: numbers, marks and blanks are what changes from year to year. */
    static Optional<Sketch> of(String text) {
        int[] characters = text.codePoints()
                .filter(Character::isIdeographic)
                .limit(MOST_CHARACTERS)
                .toArray();
        if (characters.length < LEAST_CHARACTERS) {
            return Optional.empty();
        }
        char[] least = new char[BINS];
        for (int from = 0; from + RUN <= characters.length; from++) {
            long hash = hash(characters, from);
            int bin = (int) (hash >>> 56);
            char kept = (char) Math.max(1, hash & 0xFFFF);
            if (least[bin] == EMPTY || kept < least[bin]) {
                least[bin] = kept;
            }
        }
        return Optional.of(new Sketch(least));
    }

    /** How much two texts have in common, 0 to 1. */
    double likeness(Sketch other) {
        int filled = 0;
        int same = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (least[bin] != EMPTY || other.least[bin] != EMPTY) {
                filled++;
                same += least[bin] == other.least[bin] ? 1 : 0;
            }
        }
        return filled == 0 ? 0 : (double) same / filled;
    }

    /** The text without the three tables. */
    private static String narrative(AnnualReport report) {
        StringBuilder text = new StringBuilder(report.text());
        report.places().values().forEach(place -> blank(text, place));
        report.sections().stream()
                .filter(section ->
                        Arrays.stream(TableId.values()).anyMatch(table -> table.section() == section.number()))
                .map(Section::place)
                .forEach(place -> blank(text, place));
        return text.toString();
    }

    private static void blank(StringBuilder text, Place place) {
        int from = Math.clamp(place.from(), 0, text.length());
        int to = Math.clamp(place.to(), from, text.length());
        for (int at = from; at < to; at++) {
            text.setCharAt(at, ' ');
        }
    }

    /** Each character's bits end in all of the hash's. */
    private static long hash(int[] characters, int from) {
        long hash = 0;
        for (int at = from; at < from + RUN; at++) {
            hash = (hash ^ characters[at]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash * 0xD6E8FEB86659FD93L;
    }

    @JsonValue
    String written() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * BINS);
        bytes.asCharBuffer().put(least);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    @JsonCreator
    static Sketch read(String written) {
        CharBuffer read = ByteBuffer.wrap(Base64.getDecoder().decode(written)).asCharBuffer();
        char[] least = new char[BINS];
        read.get(least);
        return new Sketch(least);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(sketch.least, least);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(least);
    }
}
