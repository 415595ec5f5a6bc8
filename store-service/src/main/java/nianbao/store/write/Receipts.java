package nianbao.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import nianbao.store.event.Receipt;

/** What the intakes have in common when they fill a receipt's columns. */
final class Receipts {

    private static final String FOUND = """
            INSERT INTO receipt (receipt, submission_id, receipt_partition, receipt_offset, receipt_member,
                                 media_type, report_written, filename)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (receipt, submission_id) DO UPDATE SET
                media_type = coalesce(receipt.media_type, excluded.media_type),
                report_written = receipt.report_written OR excluded.report_written,
                filename = coalesce(receipt.filename, excluded.filename)
            WHERE (receipt.media_type IS NULL AND excluded.media_type IS NOT NULL)
               OR (receipt.filename IS NULL AND excluded.filename IS NOT NULL)
               OR (excluded.report_written AND NOT receipt.report_written)""";

    private Receipts() {}

    /**
     * What was found of a receipt's document.
     *
     * @param mediaType from its bytes, or null
     * @param filename what it is called, or null; of what came by itself its producer's record tells that
     * @param reportWritten whether its event has been taken into the reports
     */
    record Found(Receipt receipt, String submissionId, String mediaType, String filename, boolean reportWritten) {}

    /** Fills the first five parameters: the receipt's key and its parts. */
    static Sql key(PreparedStatement statement, Receipt receipt, String submissionId) throws SQLException {
        return Sql.into(statement)
                .text(receipt.toString())
                .text(submissionId)
                .integer(receipt.partition())
                .number(receipt.offset())
                .integer(receipt.member());
    }

    static void found(Connection connection, List<Found> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
            for (Found found :
                    all.stream().sorted(Comparator.comparing(Found::receipt)).toList()) {
                key(statement, found.receipt(), found.submissionId())
                        .text(found.mediaType())
                        .flag(found.reportWritten())
                        .text(found.receipt().isMember() ? found.filename() : null);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
