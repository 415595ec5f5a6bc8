package nianbao.model.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The topics that join the stages, with the configuration each is created with. Nothing else joins them. */
public enum Topic {
    /** Public in: a document's bytes as they came. Its time is the broker's append time. */
    SUBMITTED("reports.submitted", Duration.ofDays(30)),
    /** The same bytes with known identity and media type, keyed by submission id. */
    INGESTED("reports.ingested", Duration.ofDays(30)),
    /** The wish that a document be taken back, keyed by its submission id; the headers say it, the value has no bytes. */
    WITHDRAWALS("reports.withdrawals", Duration.ofDays(30)),
    /** JSON {@code AnnualReport}, keyed by agency id; among them the wishes to take one back, in their order. */
    PARSED("reports.parsed", Duration.ofDays(30)),
    /** Public out: JSON {@code ValidatedReport} as CloudEvents, keyed by report key, partitioned by agency id; kept for ever. */
    VALIDATED("reports.validated", null),
    /** What checks came to, keyed by submission id. */
    CHECKED("reports.checked", Duration.ofDays(1)),
    /** Public out: JSON {@code Rejection} as CloudEvents, keyed by submission id. */
    REJECTED("reports.rejected", Duration.ofDays(365)),
    /** Public out: JSON {@code Outcome}, exactly one a receipt, keyed by submission id. */
    OUTCOMES("reports.outcomes", Duration.ofDays(365));

    /** The largest document, in bytes. */
    public static final int MAX_DOCUMENT_BYTES = 32 << 20;

    /** The largest record on a topic and the largest request of a client, in bytes. */
    public static final int MAX_RECORD_BYTES = 34 << 20;

    private final String topicName;
    private final Duration retention;

    Topic(String topicName, Duration retention) {
        this.topicName = topicName;
        this.retention = retention;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** How long its records are kept; empty: for ever. */
    public Optional<Duration> retention() {
        return Optional.ofNullable(retention);
    }

    /** The configuration the topic is created with, by the broker's names. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("cleanup.policy", "delete");
        configuration.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
        configuration.put("retention.bytes", "-1");
        configuration.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        if (this == CHECKED) {
            // A broker deletes whole segments that it has closed: within an hour of their last record's day.
            configuration.put("segment.ms", Long.toString(Duration.ofHours(1).toMillis()));
        }
        if (this == SUBMITTED) {
            configuration.put("message.timestamp.type", "LogAppendTime");
        }
        return configuration;
    }

    /** The topic of that name on the broker, if it is one of ours. */
    public static Optional<Topic> named(String topicName) {
        for (Topic topic : values()) {
            if (topic.topicName.equals(topicName)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
