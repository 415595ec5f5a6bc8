package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where something stands in the source.
 *
 * @param page the page, from 1, null where the document has none
 * @param from the first UTF-16 unit of it in the extracted text
 * @param to the unit after its last
 * @param cells for a table's row: the stretch of each column's cell, null for one that is not there; absent for anything else
 */
public record Place(
        Integer page,
        int from,
        int to,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Span> cells) {

    public Place {
        cells = cells == null ? null : Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** A stretch of a text without pages. */
    public static Place of(int from, int to) {
        return new Place(null, from, to, null);
    }
}
