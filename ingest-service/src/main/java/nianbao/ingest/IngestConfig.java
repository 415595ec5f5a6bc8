package nianbao.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The settings of the HTTP door. */
@ConfigMapping(prefix = "nianbao.ingest")
public interface IngestConfig {

    /** Where store-service answers to those who submit: the base of the addresses that the door hands out. */
    @WithDefault("http://localhost:8084")
    URI storeUrl();

    /**
     * How many bytes of request bodies the door holds at a time, at least 32 MiB; a request beyond it is answered 429. Documents wait
     * in memory from the first byte until the broker acknowledges them.
     */
    @WithDefault("64M")
    MemorySize inFlightLimit();

    /** How long the door waits for the broker to acknowledge a document before it answers 503, from 1 s. */
    @WithDefault("5s")
    Duration brokerPatience();
}
