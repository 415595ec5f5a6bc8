package nianbao.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of the HTTP door. */
@ConfigMapping(prefix = "nianbao.ingest")
public interface IngestConfig {

    /** Where store-service answers to those who submit: the base of the addresses that the door hands out. */
    @WithDefault("http://localhost:8084")
    URI storeUrl();

    /**
     * How many bytes of documents are in memory on their way to the broker, at least 32 MiB. A document that has been received whole
     * waits on disk for its turn, no longer than {@link #brokerPatience}; then the answer is 429.
     */
    @WithDefault("64M")
    MemorySize inFlightLimit();

    /** How long the door waits for the broker to acknowledge a document before it answers 503, from 1 s. */
    @WithDefault("5s")
    Duration brokerPatience();

    /**
     * Where request bodies are kept while they are received, in files that only this process's user can read and that have no name
     * while they are used.
     */
    @WithDefault("${java.io.tmpdir}")
    Path spoolFolder();

    /** How many bytes of request bodies are on disk at a time, at least {@link #formLimit}; a request beyond it is answered 429. */
    @WithDefault("1G")
    MemorySize spoolLimit();

    /** How many bytes a form with several documents may have, at least 32 MiB; beyond it the answer is 413. */
    @WithDefault("512M")
    MemorySize formLimit();

    /** How many parts a form may have, from 1; beyond it the answer is 413. */
    @WithDefault("2000")
    int formParts();

    /** How long a client may send nothing in the middle of a body, from 1 s; then the answer is 408. */
    @WithDefault("60s")
    Duration bodyIdle();

    /** How long the whole of a body may take, at least {@link #bodyIdle}; then the answer is 408. */
    @WithDefault("15m")
    Duration bodyWithin();

    /** The longest that {@code ?wait=} waits, up to an hour; who asks for more waits so long. None: nobody waits. */
    @WithDefault("60s")
    Duration longestWait();

    /** How many documents' outcomes are waited for at a time, from 0; whose is beyond it gets its receipt at once. */
    @WithDefault("10000")
    int waiters();

    /** How many bytes of outcomes and reports are held for those who wait, at least 1 MiB; whose are beyond it gets the receipt alone. */
    @WithDefault("64M")
    MemorySize waitMemory();
}
