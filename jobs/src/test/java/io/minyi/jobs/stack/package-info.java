/** The jobs between real servers: what the integration tests start, stop and look at. */
package io.minyi.jobs.stack;
