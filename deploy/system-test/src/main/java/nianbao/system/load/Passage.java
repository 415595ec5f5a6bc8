package nianbao.system.load;

import nianbao.local.Part;

/**
 * What one stage did with what lay before it.
 *
 * @param service the stage
 * @param throughput of documents; in the store, of reports
 * @param batch documents in a transaction, the mean; 0 where it is not known
 * @param results how many went on to the next stage
 * @param footprint its first process' memory
 */
record Passage(Part service, Throughput throughput, double batch, int results, Footprint footprint) {}
