package nianbao.parse.extract.pdf;

import java.util.List;
import java.util.stream.IntStream;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;

/**
 * Whether a document's text is there to be read. A page that is one image without text holds what this extractor cannot know, and what
 * another program's recognition laid under the image is not taken for what the image shows: the document is refused, lest figures be
 * reported missing or be wrong.
 */
final class Legibility {

    /** So few characters are a stamp or a page number, no page's text; and in a whole document, no text at all. */
    private static final int FEW = 20;

    private static final int NONE = 8;

    /** The part of a page that an image of a page covers at least; and an image of a table. */
    private static final double WHOLE_PAGE = 0.5;

    private static final double TABLE = 0.3;

    /** The part of a document's characters that may lack a meaning before the rest means nothing either. */
    private static final double UNKNOWN = 0.2;

    private Legibility() {}

    /** Why the pages cannot be read, or null. */
    static Extraction.Refused refusal(List<Page> pages) {
        long seen = pages.stream().mapToLong(Legibility::seen).sum();
        long unknown = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> glyph.text().equals(Glyph.UNKNOWN))
                .count();
        if (unknown > UNKNOWN * seen) {
            return new Extraction.Refused(
                    RejectionCode.UNREADABLE,
                    unknown + " of " + seen + " characters have fonts that do not say what they mean");
        }
        int scan = IntStream.range(0, pages.size())
                .filter(page -> isScan(pages.get(page)))
                .findFirst()
                .orElse(-1);
        if (scan >= 0) {
            return new Extraction.Refused(
                    RejectionCode.OCR_UNAVAILABLE, "page " + (scan + 1) + " is an image without text");
        }
        boolean drawn = pages.stream().anyMatch(page -> page.drawn() || page.image() > 0);
        if (seen < NONE) {
            return drawn
                    ? new Extraction.Refused(RejectionCode.OCR_UNAVAILABLE, "drawings and images without text")
                    : new Extraction.Refused(RejectionCode.UNREADABLE, "no text on " + pages.size() + " pages");
        }
        return null;
    }

    /** Why what was found on the pages is not all that they show, or null. */
    static Extraction.Refused refusal(List<Page> pages, List<Flow> flows) {
        boolean tables = flows.stream().anyMatch(Flow.Table.class::isInstance);
        boolean images = pages.stream().anyMatch(page -> page.image() >= TABLE);
        return images && !tables
                ? new Extraction.Refused(
                        RejectionCode.OCR_UNAVAILABLE, "text without tables, and images large enough to be tables")
                : null;
    }

    private static long seen(Page page) {
        return page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
    }

    private static boolean isScan(Page page) {
        return page.image() >= WHOLE_PAGE && seen(page) < FEW;
    }
}
