package nianbao.parse.table;

/**
 * A row of the form as the document shows it.
 *
 * @param label where its label stands; null where it has none
 * @param values what follows the label; null where nothing does
 * @param told how the row was told, for the report's author, where its label alone did not tell it; else null
 */
record Found(Occurrence label, Values values, String told) {

    /** A row told by its label. */
    Found(Occurrence label, Values values) {
        this(label, values, null);
    }

    boolean hasValues() {
        return values != null;
    }

    /** The row's cells; every plain number in them inferred where the label alone did not tell the row. */
    Fitted marked(Fitted fitted) {
        return told == null ? fitted : fitted.inferred(told);
    }
}
