package nianbao.parse.table;

import nianbao.model.form.Line;

/**
 * A label found in a strip.
 *
 * @param line the row, column or group it names
 * @param from its first character in the strip
 * @param to the character after its last
 * @param whole whether the label stands there with its number, as the form prints it, or fills its cell
 */
record Occurrence(Line line, int from, int to, boolean whole) {

    int length() {
        return to - from;
    }
}
