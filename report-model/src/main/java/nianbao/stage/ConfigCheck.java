package nianbao.stage;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Ends the start with a sentence where a setting is out of its bounds. */
@ApplicationScoped
public class ConfigCheck {

    private static final Duration SHORTEST_TRANSACTION = Duration.ofSeconds(1);
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);
    private static final Duration SHORTEST_STALL = Duration.ofSeconds(2);

    void start(@Observes StartupEvent event, StageConfig config) {
        check(config);
    }

    /**
     * Returns if each setting is within what {@link StageConfig} says.
     *
     * @throws IllegalArgumentException naming the setting that is not
     */
    static void check(StageConfig config) {
        require(
                config.transactionTimeout().compareTo(SHORTEST_TRANSACTION) >= 0
                        && config.transactionTimeout().compareTo(LONGEST_TRANSACTION) <= 0,
                "nianbao.transaction-timeout must be from 1 s to 15 min");
        require(config.stallLimit().compareTo(SHORTEST_STALL) >= 0, "nianbao.stall-limit must be 2 s or more");
        require(config.topics().partitions() >= 1, "nianbao.topics.partitions must be 1 or more");
        require(
                config.topics().replication().orElse((short) 1) >= 1,
                "nianbao.topics.replication must be 1 or more, or not be set");
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
