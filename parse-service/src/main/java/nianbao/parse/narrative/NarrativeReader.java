package nianbao.parse.narrative;

import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;

/** Reads the running text of a document: whether it is a report, whose, of which year, its sections and what they say in numbers. */
public final class NarrativeReader {

    /**
     * Reads a text.
     *
     * @param text the extracted text, up to 1,048,576 UTF-16 units; places count in it
     * @param hints what the producer said of the document: settles what the text leaves open, never overrules it
     * @param submissionId SHA-256 of the document's bytes, hexadecimal: part of the id of an agency that cannot be told from others
     */
    public NarrativeReading read(String text, ProducerHints hints, String submissionId) {
        return new NarrativeReading.Refused(
                RejectionCode.NOT_A_REPORT, "no title, no section and no table of a report");
    }
}
