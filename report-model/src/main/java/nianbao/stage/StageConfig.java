package nianbao.stage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** The settings of every service's side towards the broker. */
@ConfigMapping(prefix = "nianbao")
public interface StageConfig {

    /**
     * Names this instance among those of the same service, for ever: 1 to 150 letters, digits, dots, hyphens or underscores. The host's
     * name and the HTTP port where it is not given. Two running instances never share it: the one that finds the other ends.
     */
    Optional<String> instance();

    /** The time within which a transaction must end, 1 s to 15 min; a killed instance holds readers back for that long. */
    @WithName("transaction-timeout")
    @WithDefault("10s")
    Duration transactionTimeout();

    /**
     * How long records may wait, at least 2 s, without any progress though the broker answers and no core is at work: after half of it
     * the instance is not ready, after all of it not alive.
     */
    @WithName("stall-limit")
    @WithDefault("60s")
    Duration stallLimit();

    /**
     * For the fault harness alone, which must notice it: whether batches go without transactions, so that a crash makes duplicates.
     * A stage that is told so says it at its start.
     */
    @WithName("test.without-transactions")
    @WithDefault("false")
    boolean withoutTransactions();

    /** How the project's topics are created. */
    Topics topics();

    /** How the project's topics are created where they are missing. */
    interface Topics {

        /** Whether a service creates missing topics; where not, it waits for them. */
        @WithDefault("true")
        boolean create();

        /** Partitions of a topic, 1 or more: the unit of scale. Never changed for a topic that exists. */
        @WithDefault("12")
        int partitions();

        /** Copies of each partition, 1 or more; the broker's default where it is not given. */
        Optional<Short> replication();
    }
}
