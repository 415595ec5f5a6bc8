package nianbao.validate.memory;

import java.time.Instant;
import nianbao.model.event.Wish;

/**
 * That a document be taken back from a report that it became.
 *
 * @param wish which document, when and why
 * @param agencyId whose report it became
 * @param year of which year
 */
public record Request(Wish wish, String agencyId, int year) {

    String submissionId() {
        return wish.submissionId();
    }

    String reportKey() {
        return agencyId + "/" + year;
    }

    Instant at() {
        return wish.submittedAt();
    }

    Moment moment() {
        return new Moment(wish.submittedAt(), wish.receipt());
    }
}
