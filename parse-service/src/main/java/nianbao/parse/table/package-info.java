/**
 * The three statutory tables of a document, read by the labels of the form: every figure with its state and its place.
 *
 * <p>The way of a table: {@code PlainBlanks} makes all blanks one, {@code TableStretches} says where it may be, {@code Strip} makes one line of what stands there, {@code LabelFinder}
 * finds the form's labels in it, {@code ValueFinder} and {@code Candidates} what follows each, {@code Chain} the sequence that is the table.
 * Rows still open are looked for by a label with a slip ({@code Misspelt}) or by the rows around them ({@code Gaps}); where a document sets figures above or
 * before their labels, {@code ValuesAbove} tells. Of a table that is cut off {@code Remains} tells the form and {@code CutTotals} whether its
 * last column is gone. Then
 * {@code Header} says which column is which, {@code Fitting} which ways there are to read a row's characters ({@code Merged}: where a cell spans several columns), {@code Balance} which of
 * them the sums between rows leave, and {@code Draft} collects cells, places and remarks. {@code ProactiveReader}, {@code RequestsReader}
 * and {@code ReviewReader} do so for one table each.
 */
package nianbao.parse.table;
