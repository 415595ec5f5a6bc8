-- A member of an archive has a receipt of its own: its archive's, and its place there.

ALTER TABLE receipt ADD COLUMN receipt_member integer NOT NULL DEFAULT 0;
CREATE INDEX receipt_by_record ON receipt (receipt_partition, receipt_offset, receipt_member);
COMMENT ON COLUMN receipt.receipt IS 'partition:offset on reports.submitted; of a member of an archive the archive''s and its place there, partition:offset/n';
COMMENT ON COLUMN receipt.receipt_member IS 'the place in an archive, from 1; 0 for what came by itself';
COMMENT ON COLUMN receipt.submitted_at IS 'from reports.submitted: the broker''s append time; null for a check, which is not remembered, and for members: see their archive''s row';
COMMENT ON COLUMN receipt.filename IS 'from reports.submitted: what the producer said, unproved; of a member from reports.validated or reports.rejected: its path in the archive';

ALTER TABLE report_position ADD COLUMN receipt_member integer NOT NULL DEFAULT 0;

COMMENT ON TABLE submission IS 'The documents and archives as they came, each once; from reports.submitted. A check is never archived. A member of an archive is no row: its bytes are expanded from the archive''s.';
