/**
 * Who should handle it (分拨): the list of duties (职责清单), and where it is silent, history.
 *
 * <p>May use {@code text}, {@code city} and liblinear.
 */
package io.minyi.text.duty;
