package nianbao.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import nianbao.model.event.Topic;

/** Ends the start with a sentence where a setting of the door is out of its bounds. */
@ApplicationScoped
public class IngestCheck {

    private static final long LEAST_WAIT_MEMORY = 1 << 20;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    void start(@Observes StartupEvent event, IngestConfig config) {
        check(config);
    }

    /**
     * Returns if each setting is within what {@link IngestConfig} says.
     *
     * @throws IllegalArgumentException naming the setting that is not
     */
    static void check(IngestConfig config) {
        long form = config.formLimit().asLongValue();
        require(
                config.inFlightLimit().asLongValue() >= Topic.MAX_DOCUMENT_BYTES,
                "in-flight-limit must be 32M or more, the size of the largest document");
        require(within(config.brokerPatience(), SECOND, HOUR), "broker-patience must be from 1 s to 1 h");
        require(form >= Topic.MAX_DOCUMENT_BYTES, "form-limit must be 32M or more, the size of the largest document");
        require(config.spoolLimit().asLongValue() >= form, "spool-limit must be form-limit or more");
        require(config.formParts() >= 1, "form-parts must be 1 or more");
        require(within(config.bodyIdle(), SECOND, HOUR), "body-idle must be from 1 s to 1 h");
        require(config.bodyWithin().compareTo(config.bodyIdle()) >= 0, "body-within must be body-idle or more");
        require(within(config.longestWait(), Duration.ZERO, HOUR), "longest-wait must be from 0 s to 1 h");
        require(config.waiters() >= 0, "waiters must be 0 or more");
        require(config.waitMemory().asLongValue() >= LEAST_WAIT_MEMORY, "wait-memory must be 1M or more");
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException("nianbao.ingest." + sentence);
        }
    }
}
