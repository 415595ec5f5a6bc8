package nianbao.parse.table;

/**
 * A row of values that no label claims.
 *
 * @param from where its first value begins in the strip
 * @param to the character after its last value
 * @param values what stands there
 * @param bare whether nothing else stands in its line or row
 * @param number the number of the item that its line or row begins with; 0 where there is none
 */
record Stray(int from, int to, Values values, boolean bare, int number) {}
