package nianbao.parse;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import nianbao.parse.extract.isolated.Isolation;

/** The settings of parse-service. */
@ConfigMapping(prefix = "nianbao.parse")
public interface ParseConfig {

    /** The child processes in which PDF and Word are extracted. */
    Extractor extractor();

    /** The child processes in which PDF and Word are extracted. */
    interface Extractor {

        /** How many there are, 1 to 64. More than there are processors find nothing to do. */
        @WithDefault("2")
        int processes();

        /** The heap of each, 64 MiB or more. One that runs out of it ends, and its document is refused. */
        @WithDefault("384M")
        MemorySize heap();

        /** How long one may be at a document, 1 s to 10 min; then it is killed, and the document is refused. */
        @WithDefault("20s")
        Duration timeLimit();

        /** After how many documents, 1 or more, a process is renewed. */
        @WithDefault("500")
        int documentsPerProcess();

        /**
         * Whether they run in a network namespace of their own, without a network: {@code auto} where {@code unshare} of util-linux can
         * make one, {@code on} always (the service does not start otherwise), {@code off} never.
         */
        @WithDefault("auto")
        Isolation isolation();

        /** Their class path; the service's own where it is not given. */
        Optional<String> classPath();
    }
}
