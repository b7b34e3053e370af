/**
 * Who wrote a petition, and how that is kept out of everything: identities masked by typed tokens,
 * authors as keyed pseudonyms.
 *
 * <p>May use {@code petition} for spans; libphonenumber and hutool are known here alone.
 */
package io.minyi.identity;
