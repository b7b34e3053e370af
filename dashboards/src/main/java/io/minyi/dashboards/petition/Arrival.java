package io.minyi.dashboards.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * Petitions that came in since the last message of the stream.
 *
 * @param upTo ingest time of the newest; the stream can be resumed after it
 * @param count how many
 * @param isMore there may be more than {@code count}
 * @param latest the newest of them, newest first
 */
public record Arrival(
    Instant upTo, int count, @JsonProperty("more") boolean isMore, List<PetitionSummary> latest) {

  static final int SHOWN = 20;

  public Arrival {
    latest = List.copyOf(latest);
  }
}
