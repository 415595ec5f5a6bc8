-- Everything here is written from the topics and can be written again from them: a row is the same however often,
-- and in whatever order across topics, its events come.

CREATE TABLE submission (
    submission_id text PRIMARY KEY,
    bytes         bytea NOT NULL,
    size          bigint NOT NULL
);
COMMENT ON TABLE submission IS 'The documents as they came, each once; from reports.submitted. A check is never archived.';
COMMENT ON COLUMN submission.submission_id IS 'SHA-256 of the bytes, hexadecimal';
COMMENT ON COLUMN submission.size IS 'in bytes';

CREATE TABLE receipt (
    receipt           text    NOT NULL,
    submission_id     text    NOT NULL,
    receipt_partition integer NOT NULL,
    receipt_offset    bigint  NOT NULL,
    submitted_at      timestamptz,
    content_type      text,
    filename          text,
    source_url        text,
    agency            text,
    region_code       text,
    year              text,
    media_type        text,
    report_written    boolean NOT NULL DEFAULT false,
    outcome           text,
    report_key        text,
    revision          integer,
    verdict           text,
    code              text,
    outcome_document  bytea,
    PRIMARY KEY (receipt, submission_id)
);
CREATE INDEX receipt_by_submission ON receipt (submission_id);
COMMENT ON TABLE receipt IS 'What became of each record on reports.submitted: a row is made by whichever topic speaks of it first, and every column belongs to one topic';
COMMENT ON COLUMN receipt.receipt IS 'partition:offset on reports.submitted; members of an archive share their archive''s';
COMMENT ON COLUMN receipt.submitted_at IS 'from reports.submitted: the broker''s append time; null for a check, which is not remembered';
COMMENT ON COLUMN receipt.content_type IS 'from reports.submitted: what the producer said, unproved; as filename, source_url, agency, region_code and year';
COMMENT ON COLUMN receipt.media_type IS 'from reports.validated or reports.rejected: as found from the bytes';
COMMENT ON COLUMN receipt.report_written IS 'from reports.validated: its event has been taken into account in report';
COMMENT ON COLUMN receipt.outcome IS 'from reports.outcomes, as report_key, revision, verdict and code';
COMMENT ON COLUMN receipt.outcome_document IS 'the value on reports.outcomes as it came';

CREATE TABLE rejection (
    receipt       text    NOT NULL,
    submission_id text    NOT NULL,
    stage         text    NOT NULL,
    code          text    NOT NULL,
    rejected_at   timestamptz NOT NULL,
    retryable     boolean NOT NULL,
    document      bytea   NOT NULL,
    PRIMARY KEY (receipt, submission_id)
);
CREATE INDEX rejection_by_code ON rejection (code, rejected_at);
COMMENT ON TABLE rejection IS 'What could not be processed, why, and what to do; from reports.rejected';
COMMENT ON COLUMN rejection.document IS 'the value as it came: convert_from(document, ''UTF8'')::json';

CREATE TABLE report_position (
    report_key        text    PRIMARY KEY,
    revision          integer NOT NULL,
    validation        integer NOT NULL,
    submitted_at      timestamptz NOT NULL,
    receipt_partition integer NOT NULL,
    receipt_offset    bigint  NOT NULL
);
COMMENT ON TABLE report_position IS 'The latest event on reports.validated seen for each report, repeats included: what is not later is a redelivery and changes nothing. Locked while an event of the report is applied.';

CREATE TABLE report (
    report_key    text    PRIMARY KEY,
    agency_id     text    NOT NULL,
    agency_name   text    NOT NULL,
    region_code   text,
    year          integer NOT NULL,
    form          text    NOT NULL,
    verdict       text    NOT NULL,
    submission_id text    NOT NULL,
    receipt       text    NOT NULL,
    submitted_at  timestamptz NOT NULL,
    revision      integer NOT NULL,
    validation    integer NOT NULL,
    parser        text    NOT NULL,
    rule_set      text    NOT NULL,
    document      bytea   NOT NULL
);
CREATE INDEX report_by_agency_id ON report (agency_id, year);
CREATE INDEX report_by_agency_name ON report (agency_name, year);
CREATE INDEX report_by_region ON report (region_code text_pattern_ops, year);
CREATE INDEX report_by_year ON report (year, verdict, form);
CREATE INDEX report_by_verdict ON report (verdict);
CREATE INDEX report_by_submitted_at ON report (submitted_at, report_key);
COMMENT ON TABLE report IS 'The standing report of each agency and year; from reports.validated';
COMMENT ON COLUMN report.report_key IS 'agency_id/year';
COMMENT ON COLUMN report.region_code IS 'GB/T 2260; null where the region is not settled';
COMMENT ON COLUMN report.document IS 'the ValidatedReport as it came, so that the answer is the event to the byte: convert_from(document, ''UTF8'')::json';

CREATE TABLE figure (
    report_key text NOT NULL REFERENCES report ON DELETE CASCADE,
    path       text NOT NULL,
    value      numeric,
    state      text,
    PRIMARY KEY (report_key, path)
);
COMMENT ON TABLE figure IS 'Every figure that the standing report''s form asks for';
COMMENT ON COLUMN figure.path IS 'table.row.column';
COMMENT ON COLUMN figure.value IS 'exactly; null: asked, no number given';
COMMENT ON COLUMN figure.state IS 'how a cell that is not plainly read was read; null where it is';

CREATE TABLE finding (
    report_key text    NOT NULL REFERENCES report ON DELETE CASCADE,
    ordinal    integer NOT NULL,
    finding_id text    NOT NULL,
    rule       text    NOT NULL,
    severity   text    NOT NULL,
    message    text    NOT NULL,
    PRIMARY KEY (report_key, ordinal)
);
CREATE INDEX finding_by_rule ON finding (rule, report_key);
COMMENT ON TABLE finding IS 'What the rules found in the standing report';
COMMENT ON COLUMN finding.ordinal IS 'its place among the report''s findings, from 0: gravest first';
COMMENT ON COLUMN finding.message IS 'the sentence for the report''s author, Chinese';

CREATE TABLE unreadable_record (
    topic            text    NOT NULL,
    record_partition integer NOT NULL,
    record_offset    bigint  NOT NULL,
    key              bytea,
    value            bytea,
    error            text    NOT NULL,
    PRIMARY KEY (topic, record_partition, record_offset)
);
COMMENT ON TABLE unreadable_record IS 'Records that could not be read or whose content the database refuses: kept as they came, so that nothing vanishes and nothing blocks';
