/**
 * The shell that the transactional stages share: batches in from a channel, records out in one Kafka transaction with the offsets,
 * failures sorted in one place, topics created, readiness told. Cores import none of it.
 */
package nianbao.stage;
