package nianbao.model.form;

import java.util.List;

/**
 * An identity (勾稽关系) between figures of one table: the sum of the left paths equals the sum of the right ones.
 *
 * @param id stable name, e.g. {@code requests.row-total:granted}
 * @param table the table whose figures it joins
 * @param kind how it follows from the form
 * @param left the paths of the stated side: a total, or the inflows
 * @param right the paths of the parts, or of the outflows
 */
public record Identity(String id, TableId table, Kind kind, List<String> left, List<String> right) {

    /** How an identity follows from the form's structure. */
    public enum Kind {
        /** A row's total column is the sum of its other columns. */
        ROW_TOTAL("row-total"),
        /** In one column, the total row is the sum of the rows it totals. */
        COLUMN_TOTAL("column-total"),
        /** In one column, the inflows equal the outflows (the caption of table three). */
        COLUMN_BALANCE("column-balance");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name inside an identity's id. */
        public String wireName() {
            return wireName;
        }
    }

    public Identity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
