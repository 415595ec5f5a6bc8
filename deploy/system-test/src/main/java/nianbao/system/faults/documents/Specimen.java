package nianbao.system.faults.documents;

import java.math.BigDecimal;
import java.util.Map;
import nianbao.model.event.Outcome;

/**
 * A document and what must come of it.
 *
 * @param number its own, from 0
 * @param kind what it is
 * @param bytes the document
 * @param mediaType as its producer says
 * @param reportKey of the report that it must become, or null where it must be rejected
 * @param figures that stand in it by their paths; of a report cut short, also those that were cut away
 */
public record Specimen(
        int number, Kind kind, byte[] bytes, String mediaType, String reportKey, Map<String, BigDecimal> figures) {

    /** The kinds of documents. */
    public enum Kind {
        /** A report: its figures must come out, every one. */
        REPORT,
        /** A report cut short below its head: what comes out must be right, the rest be missing. */
        CUT,
        /** No bytes. */
        EMPTY,
        /** Random bytes. */
        NOISE,
        /** A letter, or letters. */
        LETTER,
        /** A ZIP archive of other documents. */
        ARCHIVE,
        /** One that is cut short. */
        CUT_ARCHIVE
    }

    /** How its receipt must end. */
    public Outcome.Kind outcome() {
        if (kind == Kind.ARCHIVE) {
            return Outcome.Kind.UNPACKED;
        }
        return reportKey == null ? Outcome.Kind.REJECTED : Outcome.Kind.VALIDATED;
    }

    /** What is wrong with figures that came of it, one of them named; null if nothing is. */
    public String fault(Map<String, BigDecimal> found) {
        if (kind == Kind.REPORT && !found.keySet().equals(figures.keySet())) {
            return "other figures than the form's: " + found.size() + " instead of " + figures.size();
        }
        for (Map.Entry<String, BigDecimal> entry : found.entrySet()) {
            BigDecimal wanted = figures.get(entry.getKey());
            BigDecimal value = entry.getValue();
            boolean right = value == null ? kind == Kind.CUT : wanted != null && wanted.compareTo(value) == 0;
            if (!right) {
                return entry.getKey() + " is " + value + ", not " + wanted;
            }
        }
        return null;
    }
}
