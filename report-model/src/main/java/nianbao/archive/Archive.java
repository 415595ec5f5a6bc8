package nianbao.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.archive.ArchiveException.Reason;
import nianbao.archive.Member.Content;
import nianbao.archive.Member.Extent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive in memory. Nothing is believed that it says of itself: its entries are counted as they are read, its bytes as they are
 * expanded. Used by one thread at a time.
 */
public final class Archive {

    /** The most documents in an archive. */
    public static final int MAX_MEMBERS = 2_000;

    /** The most bytes to which an archive's documents may expand. */
    public static final long MAX_EXPANDED_BYTES = 512L << 20;

    /** The most entries of any sort: systems put in one of their own for each document, and folders. */
    private static final int MAX_ENTRIES = 5 * MAX_MEMBERS;

    private final List<Member> members;
    private final int skipped;

    private Archive(List<Member> members, int skipped) {
        this.members = members;
        this.skipped = skipped;
    }

    /**
     * Reads an archive's directory.
     *
     * @throws ArchiveException if it cannot be read, names too many documents, or names the same bytes more than once
     */
    public static Archive open(byte[] bytes) throws ArchiveException {
        Archive archive = read(bytes);
        if (archive.members.size() > MAX_MEMBERS) {
            throw new ArchiveException(Reason.TOO_MANY, archive.members.size() + " documents");
        }
        archive.refuseOverlaps();
        return archive;
    }

    private static Archive read(byte[] bytes) throws ArchiveException {
        List<Member> members = new ArrayList<>();
        int number = 0;
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new ZipChannel(bytes, MAX_ENTRIES))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                number++;
                String name = MemberName.of(entry);
                if (!MemberName.isClutter(name) && !entry.isUnixSymlink()) {
                    members.add(new Member(zip, entry, number, name));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw tooManyEntries(e)
                    ? new ArchiveException(Reason.TOO_MANY, "more than " + MAX_ENTRIES + " entries", e)
                    : new ArchiveException(Reason.BROKEN, "its directory cannot be read", e);
        }
        return new Archive(members, number - members.size());
    }

    /** The library wraps what its channel says. */
    private static boolean tooManyEntries(Throwable e) {
        return e != null && (e instanceof ZipChannel.TooManyEntriesException || tooManyEntries(e.getCause()));
    }

    /** What holds no document: folders, and what systems leave behind. */
    public int skipped() {
        return skipped;
    }

    /** How many documents it names. */
    public int size() {
        return members.size();
    }

    /**
     * Expands all documents to see what they are, and keeps none of them.
     *
     * @throws ArchiveException if they are more than {@link #MAX_EXPANDED_BYTES}
     */
    public List<Content> contents() throws ArchiveException {
        List<Content> contents = new ArrayList<>(members.size());
        Budget budget = new Budget();
        for (Member member : members) {
            try {
                contents.add(member.content(budget));
            } catch (Budget.ExceededException e) {
                throw new ArchiveException(Reason.TOO_LARGE, "more than " + MAX_EXPANDED_BYTES + " bytes expanded", e);
            }
        }
        return contents;
    }

    /**
     * The document in that place.
     *
     * @param number its place among all entries, from 1
     * @return empty where there is none, or it is larger than an archive may be
     */
    public Optional<Content> content(int number) {
        for (Member member : members) {
            if (member.number() == number) {
                try {
                    return Optional.of(member.content(new Budget()));
                } catch (Budget.ExceededException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private void refuseOverlaps() throws ArchiveException {
        List<Extent> extents = members.stream()
                .map(Member::extent)
                .filter(extent -> extent.length() > 0)
                .sorted(Comparator.comparingLong(Extent::from))
                .toList();
        long end = 0;
        for (Extent extent : extents) {
            if (extent.from() < end) {
                throw new ArchiveException(Reason.OVERLAPPING, "entries overlap at byte " + extent.from());
            }
            end = extent.from() + extent.length();
        }
    }
}
