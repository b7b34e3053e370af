/** The simulated city as a live source: its past quickly, then its present as the clock goes. */
package io.minyi.local.demo;
