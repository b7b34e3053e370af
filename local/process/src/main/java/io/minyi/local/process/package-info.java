/**
 * Child processes: each with its own log, a readiness check, an orderly stop, and an end when the
 * parent is gone.
 *
 * <p>May use nothing but the JDK.
 */
package io.minyi.local.process;
