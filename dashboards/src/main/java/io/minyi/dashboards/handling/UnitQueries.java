package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.handling.UnitMeasure;
import io.minyi.index.Indices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Sums units' days over a window. */
@Component
public class UnitQueries {

  private static final int UNITS = 2_000;
  private static final String BY_UNIT = "units";

  private final City city;
  private final SearchIndex index;
  private final Ledgers ledgers;

  UnitQueries(City city, SearchIndex index, Ledgers ledgers) {
    this.city = city;
    this.index = index;
    this.ledgers = ledgers;
  }

  UnitCards ask(UnitWindow window, String district, Instant now) {
    LocalDate today = now.atZone(ledgers.zone()).toLocalDate();
    LocalDate first = window.first(today);
    Map<String, Map<String, Long>> counts = counts(first, today, district);
    return new UnitCards(
        now,
        ledgers.version(),
        window.word(),
        first,
        today,
        counts.isEmpty() ? null : UnitScore.all(counts.values()),
        UnitScore.cards(counts),
        city.units(counts.keySet().stream()));
  }

  private Map<String, Map<String, Long>> counts(LocalDate first, LocalDate last, String district) {
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(
                q ->
                    q.range(
                        r ->
                            r.date(
                                d -> d.field("day").gte(first.toString()).lte(last.toString()))));
    SupervisionQuestion.one(query, "district", district);
    Aggregation.Builder.ContainerBuilder units =
        new Aggregation.Builder().terms(t -> t.field("unit").size(UNITS));
    for (UnitMeasure measure : UnitMeasure.values()) {
      units.aggregations(measure.word(), a -> a.sum(s -> s.field("counts." + measure.word())));
    }
    Aggregate found =
        index
            .search(
                Indices.UNIT_DAYS,
                new SearchRequest.Builder()
                    .size(0)
                    .query(query.build()._toQuery())
                    .aggregations(BY_UNIT, units.build()),
                Void.class)
            .aggregations()
            .get(BY_UNIT);
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    // an index that was never written to answers with unmapped terms
    if (found != null && found.isSterms()) {
      found
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(bucket.key().stringValue(), sums(bucket)));
    }
    counts.values().removeIf(Map::isEmpty);
    return counts;
  }

  private static Map<String, Long> sums(StringTermsBucket bucket) {
    Map<String, Long> sums = new HashMap<>();
    for (UnitMeasure measure : UnitMeasure.values()) {
      long sum = Math.round(bucket.aggregations().get(measure.word()).sum().value());
      if (sum != 0) {
        sums.put(measure.word(), sum);
      }
    }
    return sums;
  }
}
