/**
 * The identities (勾稽关系) of a table as linear equations over whole numbers: whether they hold, what unknown cells they force, and
 * which cells, changed, would restore the broken ones. Every search has a budget, counted and not timed, so that the same report
 * always gets the same answer and none keeps the stage busy.
 */
package nianbao.validate.identity;
