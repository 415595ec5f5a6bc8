package nianbao.model.report;

import java.time.Instant;

/**
 * That a document was taken back.
 *
 * @param receipt the record on reports.submitted that asked for it, {@code partition:offset}
 * @param at the broker's append time of that record
 * @param reason why, as its producer says it
 */
public record Withdrawal(String receipt, Instant at, String reason) {}
