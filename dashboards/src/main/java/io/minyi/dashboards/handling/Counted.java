package io.minyi.dashboards.handling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The petitions behind a rate of a unit.
 *
 * @param isCut more petitions than could be looked at
 * @param petitions the latest touched first
 */
public record Counted(
    Instant asOf, String rules, @JsonProperty("cut") boolean isCut, List<Part> petitions) {

  public Counted {
    petitions = List.copyOf(petitions);
  }

  /**
   * What a petition adds to a rate.
   *
   * @param count to what is counted
   * @param trials to what it is a share of
   * @param excluded left out of the rate
   */
  public record Part(String id, String title, long count, long trials, long excluded) {}
}
