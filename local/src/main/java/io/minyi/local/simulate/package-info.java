/**
 * A simulated city: petitions, what becomes of them, and the truth about both.
 *
 * <p>May use {@code city} and Jackson; knows no broker, no search engine and no clock.
 */
package io.minyi.local.simulate;
