/**
 * Life events from files, and ledgers of handling time as JSON and as a table for people.
 *
 * <p>May use {@code file} and the analyzers.
 */
package io.minyi.local.handling;
