/**
 * Finds the same text again: MinHash signatures and exact Jaccard similarity.
 *
 * <p>May use nothing of Minyi.
 */
package io.minyi.text.signature;
