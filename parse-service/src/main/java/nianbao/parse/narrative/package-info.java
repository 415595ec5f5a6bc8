/**
 * The running text of a document: whether it is a report ({@code Kinds}), its title, year, period and sections, how its agency is reached,
 * and what its sentences say in numbers. {@code NarrativeReader} puts them together; {@code StatementFinder} asks each {@code …Statements}
 * in turn, whose sayings are looked for in the sentences that hold their words, and {@code StatementLog} leaves out what is another
 * office's or another time's.
 */
package nianbao.parse.narrative;
