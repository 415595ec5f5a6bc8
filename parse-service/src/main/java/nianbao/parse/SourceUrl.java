package nianbao.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;

/** Where a producer found a document: an address of the web, which readers of the report may follow. Any other is left out, and told. */
final class SourceUrl {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+.*", Pattern.CASE_INSENSITIVE);
    private static final int SHOWN = 20;

    private SourceUrl() {}

    /** The address; null if none was given, or none that can be used. */
    static String usable(ProducerHints hints) {
        return unusable(hints).isPresent() ? null : hints.sourceUrl();
    }

    /** That what the producer gave is no address of the web, if it is none. */
    static Optional<Remark> unusable(ProducerHints hints) {
        String given = hints.sourceUrl();
        if (given == null || ADDRESS.matcher(given).matches()) {
            return Optional.empty();
        }
        String shown = given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
        return Optional.of(new Remark(
                RuleId.HINT_UNUSABLE,
                List.of(),
                Map.of("about", "source-url", "header", "source-url", "value", shown),
                List.of()));
    }
}
