package nianbao.validate.rule;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;

/**
 * What a deployment makes of the rules: switched off, or of another severity. It changes what is told and never the verdict, which says
 * the same of a report everywhere: so errors can neither be switched off nor changed, and nothing else can become one; and a report that
 * lacks what the form requires is incomplete whether or not a finding says so.
 */
public final class RuleSettings {

    /** The rules as they are delivered. */
    public static final RuleSettings STANDARD = new RuleSettings(Map.of());

    /** The changed rules; empty where the rule is off. */
    private final Map<RuleId, Optional<Severity>> changed;

    private RuleSettings(Map<RuleId, Optional<Severity>> changed) {
        this.changed = changed;
    }

    /**
     * The rules with some of them changed.
     *
     * @param changes the ids of rules, by the setting that names them
     * @throws IllegalArgumentException with a sentence for the operator, if an id is unknown, is an error's or is named twice
     */
    public static RuleSettings of(Map<Setting, ? extends Collection<String>> changes) {
        Map<RuleId, Optional<Severity>> changed = new EnumMap<>(RuleId.class);
        Arrays.stream(Setting.values()).forEach(setting -> ids(changes, setting).forEach(id -> {
            RuleId rule = changeable(id, setting);
            if (changed.putIfAbsent(rule, setting.severity()) != null) {
                throw new IllegalArgumentException("the rule " + id + " is named twice under nianbao.validate.rules");
            }
        }));
        changed.entrySet().removeIf(change -> change.getValue()
                .equals(Optional.of(change.getKey().severity())));
        return changed.isEmpty() ? STANDARD : new RuleSettings(changed);
    }

    /** What can be made of a rule. */
    public enum Setting {
        /** It says nothing. */
        OFF,
        /** All its findings are warnings. */
        WARNING,
        /** All its findings are notices. */
        NOTICE;

        private Optional<Severity> severity() {
            return switch (this) {
                case OFF -> Optional.empty();
                case WARNING -> Optional.of(Severity.WARNING);
                case NOTICE -> Optional.of(Severity.NOTICE);
            };
        }

        private String key() {
            return "nianbao.validate.rules."
                    + switch (this) {
                        case OFF -> "off";
                        case WARNING -> "warning";
                        case NOTICE -> "notice";
                    };
        }
    }

    private static Stream<String> ids(Map<Setting, ? extends Collection<String>> changes, Setting setting) {
        Collection<String> ids = changes.get(setting);
        return ids == null ? Stream.empty() : ids.stream().map(String::strip);
    }

    private static RuleId changeable(String id, Setting setting) {
        RuleId rule = Arrays.stream(RuleId.values())
                .filter(known -> known.wireName().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(setting.key() + ": there is no rule \"" + id
                        + "\"; docs/rules.md says what each checks, and these can be named: " + changeable()));
        if (rule.severity() == Severity.ERROR) {
            throw new IllegalArgumentException(setting.key() + ": the rule " + id
                    + " cannot be changed, for figures that contradict each other are an error everywhere; these can"
                    + " be: "
                    + changeable());
        }
        return rule;
    }

    private static String changeable() {
        return Arrays.stream(RuleId.values())
                .filter(rule -> rule.severity() != Severity.ERROR)
                .map(RuleId::wireName)
                .collect(Collectors.joining(", "));
    }

    /** Findings as they are to be told. */
    public List<Finding> applied(List<Finding> findings) {
        return changed.isEmpty()
                ? findings
                : findings.stream()
                        .flatMap(finding -> applied(finding).stream())
                        .toList();
    }

    private Optional<Finding> applied(Finding finding) {
        Optional<Severity> severity = changed.get(finding.rule());
        return severity == null ? Optional.of(finding) : severity.map(set -> Findings.withSeverity(finding, set));
    }

    /** The version of the rule set, with a mark of what is changed: {@code 1.1} or {@code 1.1+5f3a90c2}. */
    public String ruleSet() {
        if (changed.isEmpty()) {
            return Catalogue.VERSION;
        }
        CRC32 mark = new CRC32();
        changed.forEach((rule, severity) -> mark.update(
                (rule.wireName() + "=" + severity.map(Severity::wireName).orElse("off") + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return Catalogue.VERSION + "+" + HexFormat.of().toHexDigits((int) mark.getValue());
    }
}
