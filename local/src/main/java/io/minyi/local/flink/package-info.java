/** The process that runs the Flink jobs on a cluster of its own. */
package io.minyi.local.flink;
