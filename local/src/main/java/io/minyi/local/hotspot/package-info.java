/**
 * Petitions from files, and the problems they raise as JSON and as a table for people.
 *
 * <p>May use {@code file}, {@code handling} and the analyzers.
 */
package io.minyi.local.hotspot;
