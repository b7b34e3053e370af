/**
 * What the server is told by its environment, read and checked at once.
 *
 * <p>May use the JDK and Spring Boot.
 */
package io.minyi.dashboards.settings;
