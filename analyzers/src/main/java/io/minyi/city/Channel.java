package io.minyi.city;

import java.time.ZoneId;

/**
 * A kept channel (渠道) by which petitions, or the events of their life, come in.
 *
 * @param owner id of the unit that runs it
 * @param trust how far its records are to be believed, 0–1
 * @param mapping file of {@code mappings/} that says how its records become our fields
 * @param profile id of its arrival profile
 * @param share of all petitions expected by it, 0–1
 */
public record Channel(
    String id,
    String name,
    String english,
    Carries carries,
    String owner,
    double trust,
    ZoneId zone,
    String mapping,
    String profile,
    double share,
    Validity validity) {

  /** What comes by a channel. */
  public enum Carries {
    PETITIONS,
    EVENTS
  }
}
