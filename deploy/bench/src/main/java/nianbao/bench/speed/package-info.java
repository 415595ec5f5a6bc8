/** How fast documents are read: JMH benchmarks of the parser's core. */
package nianbao.bench.speed;
