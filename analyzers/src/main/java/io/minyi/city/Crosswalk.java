package io.minyi.city;

/**
 * How an item of an older or foreign catalogue maps to ours, so that trends survive renumbering.
 *
 * @param share of the old item that goes to this one; the shares of an old item add up to 1
 * @param note for people: where the row comes from and whether it is still to be checked
 */
public record Crosswalk(
    String fromVersion,
    String fromId,
    String fromName,
    String toVersion,
    String toId,
    double share,
    String note) {}
