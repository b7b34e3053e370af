/**
 * What is unusual today: arrivals, matters and areas against what the same hours brought before.
 *
 * <p>May use {@code city} and {@code index}. {@link Expectation} decides; it knows no index and no
 * clock.
 */
package io.minyi.dashboards.today;
