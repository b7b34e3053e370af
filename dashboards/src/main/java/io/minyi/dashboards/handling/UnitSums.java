package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.handling.UnitDay;
import io.minyi.handling.UnitMeasure;
import io.minyi.handling.score.ScoreWindow;
import io.minyi.index.Indices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds up units' days in the index, for a window may hold a million of them. */
@Component
public class UnitSums {

  private static final int PAGE = 2_000;
  private static final String CELLS = "cells";

  private final SearchIndex index;

  UnitSums(SearchIndex index) {
    this.index = index;
  }

  /**
   * What was done in a window, its days put together: one of them a unit, class and district, on
   * the first half day of the window.
   */
  List<UnitDay> of(ScoreWindow window, String district) {
    List<UnitDay> sums = new ArrayList<>();
    Map<String, FieldValue> after = Map.of();
    while (true) {
      Optional<Aggregate> found = page(window, district, after);
      // an index that was never written to answers without them
      if (found.isEmpty() || !found.get().isComposite()) {
        return sums;
      }
      List<CompositeBucket> buckets = found.get().composite().buckets().array();
      buckets.stream().flatMap(bucket -> sum(bucket, window).stream()).forEach(sums::add);
      if (buckets.size() < PAGE) {
        return sums;
      }
      after = found.get().composite().afterKey();
    }
  }

  private Optional<Aggregate> page(
      ScoreWindow window, String district, Map<String, FieldValue> after) {
    BoolQuery.Builder query = new BoolQuery.Builder().filter(within(window));
    SupervisionQuestion.one(query, "district", district);
    Aggregation.Builder.ContainerBuilder cells =
        new Aggregation.Builder()
            .composite(
                c -> {
                  c.size(PAGE)
                      .sources(List.of(source("unit"), source("matter"), source("district")));
                  return after.isEmpty() ? c : c.after(after);
                });
    for (UnitMeasure measure : UnitMeasure.values()) {
      cells.aggregations(measure.word(), a -> a.sum(s -> s.field("counts." + measure.word())));
    }
    return Optional.ofNullable(
        index
            .search(
                Indices.UNIT_DAYS,
                new SearchRequest.Builder()
                    .size(0)
                    .query(query.build()._toQuery())
                    .aggregations(CELLS, cells.build()),
                Void.class)
            .aggregations()
            .get(CELLS));
  }

  private static Map<String, CompositeAggregationSource> source(String field) {
    return Map.of(
        field,
        CompositeAggregationSource.of(s -> s.terms(t -> t.field(field).missingBucket(true))));
  }

  /** To the half day. */
  private static Query within(ScoreWindow window) {
    LocalDate last = window.toHalf() == 0 ? window.to().minusDays(1) : window.to();
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(
                q ->
                    q.range(
                        r ->
                            r.date(
                                d ->
                                    d.field("day")
                                        .gte(window.from().toString())
                                        .lte(last.toString()))));
    if (window.fromHalf() == 1) {
      query.mustNot(half(window.from(), "0"));
    }
    if (window.toHalf() == 1) {
      query.mustNot(half(window.to(), "1"));
    }
    return query.build()._toQuery();
  }

  private static Query half(LocalDate day, String half) {
    return Query.of(
        q -> q.bool(b -> b.filter(Terms.one("day", day.toString()), Terms.one("half", half))));
  }

  private static Optional<UnitDay> sum(CompositeBucket bucket, ScoreWindow window) {
    Map<String, Long> counts = new HashMap<>();
    for (UnitMeasure measure : UnitMeasure.values()) {
      long sum = Math.round(bucket.aggregations().get(measure.word()).sum().value());
      if (sum != 0) {
        counts.put(measure.word(), sum);
      }
    }
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    UnitDay.Cell cell =
        new UnitDay.Cell(
            key(bucket, "unit"),
            window.from().toString(),
            window.fromHalf(),
            key(bucket, "matter"),
            key(bucket, "district"));
    return Optional.of(UnitDay.of(cell, counts));
  }

  private static String key(CompositeBucket bucket, String field) {
    return Stream.ofNullable(bucket.key().get(field))
        .filter(FieldValue::isString)
        .map(FieldValue::stringValue)
        .findFirst()
        .orElse("");
  }
}
