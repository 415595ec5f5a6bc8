package nianbao.system.faults.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Divides the documents of a run into what is sent at a time, each once: most of them alone, some together in a ZIP archive. One archive
 * of ten is cut short, and what is in it is lost with it.
 */
public final class Parcels {

    private static final int ONE_ARCHIVE_IN = 20;
    private static final int ONE_CUT_IN = 10;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 6;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 31, 8, 0);

    /** A stretch of documents. */
    private record Stretch(int first, int length, boolean archive, boolean cut) {}

    private final Specimens specimens;
    private final List<Stretch> stretches = new ArrayList<>();

    /** The first so many documents. */
    public Parcels(Specimens specimens, long seed, int documents) {
        this.specimens = specimens;
        Random random = new Random(seed);
        for (int first = 0; first < documents; first += stretches.getLast().length()) {
            boolean archive = random.nextInt(ONE_ARCHIVE_IN) == 0;
            int length = archive ? SMALLEST + random.nextInt(LARGEST - SMALLEST + 1) : 1;
            boolean cut = archive && random.nextInt(ONE_CUT_IN) == 0;
            stretches.add(new Stretch(first, Math.min(length, documents - first), archive, cut));
        }
    }

    /** How many there are. */
    public int count() {
        return stretches.size();
    }

    /** That one, from 0; the same each time. */
    public Parcel of(int index) {
        Stretch stretch = stretches.get(index);
        if (!stretch.archive()) {
            return new Parcel(specimens.of(stretch.first()), Map.of());
        }
        Map<Integer, Specimen> members = new HashMap<>();
        for (int i = 0; i < stretch.length(); i++) {
            members.put(i + 2, specimens.of(stretch.first() + i)); // the folder is the first entry
        }
        byte[] zip = zip(members);
        return stretch.cut()
                ? new Parcel(
                        archive(stretch, Specimen.Kind.CUT_ARCHIVE, Arrays.copyOf(zip, zip.length * 2 / 3)), Map.of())
                : new Parcel(archive(stretch, Specimen.Kind.ARCHIVE, zip), members);
    }

    private static Specimen archive(Stretch stretch, Specimen.Kind kind, byte[] bytes) {
        return new Specimen(stretch.first(), kind, bytes, "application/zip", null, Map.of());
    }

    private static byte[] zip(Map<Integer, Specimen> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "年报/", new byte[0]);
            for (int place = 2; place < 2 + members.size(); place++) {
                put(zip, "年报/" + place, members.get(place).bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
