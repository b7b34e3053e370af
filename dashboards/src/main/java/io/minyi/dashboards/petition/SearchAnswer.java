package io.minyi.dashboards.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of petitions.
 *
 * @param isExact the total is exact; else there are at least so many
 * @param next cursor of the next page, absent on the last
 */
public record SearchAnswer(
    Instant asOf,
    long total,
    @JsonProperty("exact") boolean isExact,
    List<PetitionSummary> petitions,
    @Nullable String next) {
  public SearchAnswer {
    petitions = List.copyOf(petitions);
  }
}
