/**
 * Who may look at the pages: signing in and out, and what every answer's headers forbid.
 *
 * <p>May use Spring Security and {@code settings}.
 */
package io.minyi.dashboards.access;
