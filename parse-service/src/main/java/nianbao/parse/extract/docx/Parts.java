package nianbao.parse.extract.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;

/** The parts of a Word file and how they refer to each other. Nothing outside of the file is ever opened. */
final class Parts implements AutoCloseable {

    /** The longest part, inflated: more than any text within the limits takes, however it is marked up. */
    private static final long MAX_BYTES = 64L << 20;

    private static final int MAX_PARTS = 10_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    /**
     * Opens a file.
     *
     * @throws IOException if it is no ZIP file that is whole
     * @throws TooMuch if it has too many entries
     */
    Parts(byte[] bytes) throws IOException {
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        var all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            entries.putIfAbsent(normal(entry.getName()), entry);
            if (entries.size() > MAX_PARTS) {
                throw new TooMuch("more than " + MAX_PARTS + " parts");
            }
        }
    }

    /** The document itself. */
    Optional<Xml> document() throws IOException, XMLStreamException {
        return part(documentName());
    }

    /** A part that the document refers to by a relationship of that type, such as {@code numbering}. */
    Optional<Xml> ofDocument(String type) throws IOException, XMLStreamException {
        String document = documentName();
        int slash = document.lastIndexOf('/') + 1;
        String folder = document.substring(0, slash);
        String related = target(folder + "_rels/" + document.substring(slash) + ".rels", type);
        return part(related == null ? folder + type + ".xml" : related.startsWith("/") ? related : folder + related);
    }

    private String documentName() throws IOException, XMLStreamException {
        String target = target("_rels/.rels", "officeDocument");
        return normal(target == null ? "word/document.xml" : target);
    }

    private String target(String relationships, String type) throws IOException, XMLStreamException {
        return part(relationships)
                .flatMap(root -> root.all("Relationship")
                        .filter(each -> String.valueOf(each.attribute("Type")).endsWith("/" + type)
                                && !"External".equals(each.attribute("TargetMode")))
                        .map(each -> each.attribute("Target"))
                        .findFirst())
                .orElse(null);
    }

    private Optional<Xml> part(String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = entries.get(normal(name));
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream whole = zip.getInputStream(entry)) {
            return Optional.ofNullable(bounded(whole));
        }
    }

    private static Xml bounded(InputStream whole) throws IOException, XMLStreamException {
        BoundedInputStream bounded = BoundedInputStream.builder()
                .setInputStream(whole)
                .setMaxCount(MAX_BYTES + 1)
                .get();
        try {
            return Xml.read(bounded);
        } catch (XMLStreamException e) {
            // What is cut off at the limit is not well-formed either, but that is not what is wrong with it.
            if (bounded.getCount() > MAX_BYTES) {
                throw new TooMuch("a part of more than " + MAX_BYTES + " bytes");
            }
            throw e;
        }
    }

    /** Names are compared without regard to case, and some writers turn the slashes round. */
    private static String normal(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
