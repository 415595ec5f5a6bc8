package nianbao.validate.shell;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The settings of validate-service. */
@ConfigMapping(prefix = "nianbao.validate")
public interface ValidateConfig {

    /** What this deployment makes of the rules. */
    Rules rules();

    /**
     * The ids of rules (docs/rules.md), parted by commas. What finds broken identities is an error everywhere and cannot be named; what
     * is named twice or unknown stops the start. The verdict does not depend on any of this.
     */
    interface Rules {

        /** Rules that say nothing. */
        Optional<List<String>> off();

        /** Rules whose findings are all warnings. */
        Optional<List<String>> warning();

        /** Rules whose findings are all notices. */
        Optional<List<String>> notice();
    }
}
