package nianbao.bench.accuracy;

import nianbao.model.report.ValidatedReport;

/** What became of a document. */
sealed interface Reading {

    /** A report. */
    record Read(ValidatedReport report) implements Reading {}

    /**
     * None.
     *
     * @param code the rejection's, by its name in JSON
     * @param detail what was found (English)
     */
    record Refused(String code, String detail) implements Reading {}
}
