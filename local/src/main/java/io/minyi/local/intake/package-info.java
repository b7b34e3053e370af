/** Sends a file through the running pipeline and follows what becomes of each of its rows. */
package io.minyi.local.intake;
