/**
 * Names of topics and indices, and the mappings of the indices.
 *
 * <p>May use nothing but the JDK.
 */
package io.minyi.index;
