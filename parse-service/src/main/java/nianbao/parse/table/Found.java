package nianbao.parse.table;

/**
 * A row of the form as the document shows it.
 *
 * @param label where its label stands
 * @param values what follows the label; null where nothing does
 */
record Found(Occurrence label, Values values) {

    boolean hasValues() {
        return values != null;
    }
}
