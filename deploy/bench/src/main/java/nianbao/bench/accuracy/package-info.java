/** How rightly documents are read: the stages' cores on documents whose truth is known. */
package nianbao.bench.accuracy;
