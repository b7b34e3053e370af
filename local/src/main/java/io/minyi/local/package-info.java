/**
 * The zero-install default: real servers as child processes, the city simulator and the {@code
 * minyi} command.
 *
 * <p>May use everything.
 */
package io.minyi.local;
