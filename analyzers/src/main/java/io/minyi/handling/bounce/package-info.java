/**
 * Passing the buck (推诿): who gave petitions to whom, what it cost, and the evidence for it.
 * Evidence, never sentiment. Pure functions over handling ledgers; may use {@code handling}.
 */
package io.minyi.handling.bounce;
