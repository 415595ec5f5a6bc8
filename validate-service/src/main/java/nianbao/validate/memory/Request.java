package nianbao.validate.memory;

import java.time.Instant;

/**
 * That a document be taken back.
 *
 * @param submissionId the document
 * @param agencyId whose report it became
 * @param receipt the record on reports.submitted that asks for it
 * @param at the broker's append time of that record
 * @param reason why
 */
public record Request(String submissionId, String agencyId, String receipt, Instant at, String reason) {

    Moment moment() {
        return new Moment(at, receipt);
    }
}
