package nianbao.validate.shell;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import nianbao.validate.rule.RuleSettings;
import nianbao.validate.rule.RuleSettings.Setting;
import org.jboss.logging.Logger;

/** The rules as this deployment has set them; what cannot be set ends the start with a sentence. */
@ApplicationScoped
class Rules {

    private static final Logger LOG = Logger.getLogger(Rules.class);

    private final RuleSettings settings;

    Rules(ValidateConfig config) {
        this.settings = settings(config.rules());
    }

    static RuleSettings settings(ValidateConfig.Rules rules) {
        return RuleSettings.of(Map.of(
                Setting.OFF, rules.off().orElse(List.of()),
                Setting.WARNING, rules.warning().orElse(List.of()),
                Setting.NOTICE, rules.notice().orElse(List.of())));
    }

    void start(@Observes StartupEvent event) {
        LOG.infof("rules=%s", settings.ruleSet());
    }

    RuleSettings settings() {
        return settings;
    }
}
