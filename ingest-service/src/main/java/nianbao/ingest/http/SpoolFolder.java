package nianbao.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import nianbao.ingest.IngestConfig;
import org.jboss.logging.Logger;

/** Where request bodies lie while they are received, and how much of them. */
@ApplicationScoped
public class SpoolFolder {

    private static final Logger LOG = Logger.getLogger(SpoolFolder.class);
    private static final String PREFIX = "nianbao-ingest-";
    private static final String SUFFIX = ".spool";
    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    private final Path folder;
    private final Budget space;

    @Inject
    SpoolFolder(IngestConfig config, MeterRegistry meters) {
        this(config.spoolFolder(), config.spoolLimit().asLongValue());
        meters.gauge("nianbao.ingest.spool.bytes", space, Budget::held);
    }

    SpoolFolder(Path folder, long limit) {
        this.folder = folder;
        this.space = new Budget(limit);
    }

    void start(@Observes StartupEvent event) throws IOException {
        prepare();
    }

    /** Makes sure of the folder and deletes what a killed process left; names of files in use are gone already. */
    void prepare() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                delete(leftover);
            }
        }
    }

    /** Room for one request's documents; nothing is on disk yet. */
    Spool open() {
        return new Spool(this::newFile, space.open());
    }

    /** How many bytes more there is room for. */
    public long free() {
        return space.free();
    }

    long held() {
        return space.held();
    }

    /** Where the system can, the name is deleted as soon as the file is open. */
    private FileChannel newFile() throws IOException {
        return FileChannel.open(
                folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                OWNER_ONLY);
    }

    private static void delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
            LOG.infof("deleted %s, left by a process that was killed", leftover);
        } catch (IOException e) {
            LOG.warnf("%s is left over and cannot be deleted: %s", leftover, e);
        }
    }
}
