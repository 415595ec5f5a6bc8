/** Batches from the topics to the writer, again and again until each is stored, then their offsets to the broker. */
package nianbao.store.intake;
