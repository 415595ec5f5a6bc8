package nianbao.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The settings of the store's own. */
@ConfigMapping(prefix = "nianbao.store")
public interface StoreConfig {

    /** The pause after a first failed attempt to write a batch; it doubles with each further one. */
    @WithName("first-pause")
    @WithDefault("200ms")
    Duration firstPause();

    /** The longest pause between attempts: so long after the database's return, at most, work goes on. */
    @WithName("longest-pause")
    @WithDefault("5s")
    Duration longestPause();

    /** How often the database is looked after; readiness lags behind the truth by that much. */
    @WithName("look-interval")
    @WithDefault("1s")
    Duration lookInterval();
}
