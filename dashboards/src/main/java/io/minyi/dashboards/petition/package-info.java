/**
 * Petitions one by one: search, the latest as they come in, and a petition's page.
 *
 * <p>May use {@code city} and {@code index}.
 */
package io.minyi.dashboards.petition;
