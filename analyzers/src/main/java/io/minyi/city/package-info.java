/**
 * The city pack: channels, areas, matters, duties, units and calendar as versioned data, read and
 * checked at once.
 *
 * <p>May use Jackson and FastCSV; knows no other package of Minyi.
 */
package io.minyi.city;
