package io.minyi.dashboards.petition;

import io.minyi.petition.Petition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells new petitions from those seen before. Documents become visible out of the order of their
 * ingest time, so each look reaches back {@link #OVERLAP} and what was seen is known by id.
 */
final class Newcomers {

  static final Duration OVERLAP = Duration.ofSeconds(30);

  /** Ids and ingest times; one ends when it is twice the overlap older than the newest. */
  private final Map<String, Instant> seen = new HashMap<>();

  private Optional<Instant> newest = Optional.empty();

  /** From when to look; empty before the first look. */
  Optional<Instant> from() {
    return newest.map(time -> time.minus(OVERLAP));
  }

  /** The ingest time of the newest petition ever seen. */
  Optional<Instant> newest() {
    return newest;
  }

  /** The petitions not seen before, in the order given. */
  List<Petition> take(List<Petition> found) {
    List<Petition> fresh =
        found.stream().filter(petition -> !seen.containsKey(petition.id())).toList();
    for (Petition petition : fresh) {
      seen.put(petition.id(), petition.ingestTime());
      if (newest.isEmpty() || petition.ingestTime().isAfter(newest.get())) {
        newest = Optional.of(petition.ingestTime());
      }
    }
    newest.ifPresent(
        time -> seen.values().removeIf(at -> at.isBefore(time.minus(OVERLAP.multipliedBy(2)))));
    return fresh;
  }
}
