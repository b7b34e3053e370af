/**
 * The Flink jobs, each a table of contents: {@code main} wires the real ends, {@code define} lists
 * the steps.
 *
 * <p>May use Flink and {@code analyzers}; what a step decides stands there, what it remembers
 * stands here.
 */
package io.minyi.jobs;
