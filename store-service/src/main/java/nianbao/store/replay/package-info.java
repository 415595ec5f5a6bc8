/** Archived documents on their way through the pipeline once more. */
package nianbao.store.replay;
