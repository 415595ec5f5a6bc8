/** Extraction in child processes that may die: a document can take down the one it is read in, never the stage. */
package nianbao.parse.extract.isolated;
