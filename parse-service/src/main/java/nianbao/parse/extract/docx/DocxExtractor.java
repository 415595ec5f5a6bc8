package nianbao.parse.extract.docx;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;

/**
 * Word files (.docx, .docm and their templates): text, tables with merged cells, automatic numbers; tracked changes as if accepted,
 * hidden and struck words left out. Macros, links and embedded objects are never looked at.
 */
public final class DocxExtractor {

    private DocxExtractor() {}

    /** Extracts a document; what is none, is broken or goes beyond the limits is refused. */
    public static Extraction.Result extract(byte[] bytes) {
        try (Parts parts = new Parts(bytes)) {
            Optional<Xml> body = parts.document().flatMap(document -> document.child("body"));
            if (body.isEmpty()) {
                return new Extraction.Refused(RejectionCode.UNREADABLE, "a Word file without a document");
            }
            Optional<Xml> styles = parts.ofDocument("styles");
            Story story = new Story(new Numbering(parts.ofDocument("numbering"), styles), new Words(styles));
            story.read(body.get());
            return story.isPicturesOnly()
                    ? new Extraction.Refused(RejectionCode.OCR_UNAVAILABLE, "a Word file of pictures without text")
                    : story.builder().result();
        } catch (TooMuch e) {
            return new Extraction.Refused(RejectionCode.TEXT_TOO_LONG, "the Word file has " + e.getMessage());
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The library answers some broken archives with unchecked exceptions.
            return new Extraction.Refused(
                    RejectionCode.UNREADABLE,
                    "no readable Word file: " + e.getClass().getSimpleName());
        }
    }
}
