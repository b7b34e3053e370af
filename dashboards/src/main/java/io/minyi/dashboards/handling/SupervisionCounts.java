package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.minyi.dashboards.handling.Supervision.UnitCount;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.index.Indices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many petitions are in each condition, and with each unit. */
record SupervisionCounts(Map<String, Aggregate> found) {

  private static final int UNITS = 2_000;
  private static final String OPEN = "by unit";
  private static final String QUEUES = "queues";
  private static final List<String> AT_WORK = List.of("DISPATCHED", "SIGNED");

  static SupervisionCounts of(SearchIndex index, SupervisionQuestion question, Instant now) {
    SearchRequest.Builder request = new SearchRequest.Builder().size(0);
    for (HandlingCondition condition : HandlingCondition.values()) {
      request.aggregations(condition.word(), a -> a.filter(question.query(condition, now, "")));
    }
    request.aggregations(
        OPEN,
        a ->
            a.filter(HandlingCondition.OPEN.at(now))
                .aggregations(OPEN, u -> u.terms(t -> t.field("handling.unit").size(UNITS))));
    request.aggregations(
        QUEUES,
        a ->
            a.filter(Terms.any("handling.state", AT_WORK))
                .aggregations(QUEUES, u -> u.terms(t -> t.field("handling.unit").size(UNITS))));
    return new SupervisionCounts(
        index.search(Indices.PETITIONS, request, Void.class).aggregations());
  }

  long of(HandlingCondition condition) {
    Aggregate count = found.get(condition.word());
    return count == null ? 0 : count.filter().docCount();
  }

  /** Units in charge of open petitions, most first. */
  List<UnitCount> busiest() {
    return units(OPEN);
  }

  /** Petitions that lie with each unit, dispatched or signed and not handled. */
  Map<String, Integer> queues() {
    return units(QUEUES).stream()
        .collect(Collectors.toMap(UnitCount::unit, unit -> (int) unit.count()));
  }

  /** An index that was never written to answers without terms. */
  private List<UnitCount> units(String name) {
    Aggregate units =
        found.containsKey(name) ? found.get(name).filter().aggregations().get(name) : null;
    return units == null || !units.isSterms()
        ? List.of()
        : units.sterms().buckets().array().stream()
            .map(bucket -> new UnitCount(bucket.key().stringValue(), bucket.docCount()))
            .filter(unit -> !unit.unit().isEmpty())
            .toList();
  }
}
