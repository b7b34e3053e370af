package io.minyi.dashboards.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of petitions.
 *
 * @param isExact the total is exact; else there are at least so many
 * @param units names of the units that were asked for, by id
 * @param next cursor of the next page, absent on the last
 */
public record SearchAnswer(
    Instant asOf,
    long total,
    @JsonProperty("exact") boolean isExact,
    List<PetitionSummary> petitions,
    Map<String, Name> units,
    @Nullable String next) {
  public SearchAnswer {
    petitions = List.copyOf(petitions);
    units = Map.copyOf(units);
  }
}
