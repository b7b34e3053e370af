package io.minyi.local.simulate;

/**
 * One thing that goes wrong in one place: what several petitions, or one, are about.
 *
 * @param seed gives the facts on which all who write about it agree
 * @param burst id of the injected burst it belongs to, empty if none
 */
record Incident(Family family, Ward ward, long seed, String burst) {}
