package nianbao.validate.shell;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The settings of the memory of reports. */
@ConfigMapping(prefix = "nianbao.memory")
public interface MemoryConfig {

    /**
     * The folder of the state on disk; each instance has one of its name in it. What is lost there is read again from the changelog, which
     * takes its time. It belongs to one broker: never run with it against another.
     */
    @WithDefault(".nianbao/memory")
    Path directory();

    /** How many threads judge and remember, 1 or more; the processors where it is not given. Partitions are shared out among them. */
    OptionalInt threads();

    /** The likeness from which a narrative counts as copied from the year before, above 0 to 1. */
    @WithName("copied-from")
    @WithDefault("0.8")
    double copiedFrom();
}
