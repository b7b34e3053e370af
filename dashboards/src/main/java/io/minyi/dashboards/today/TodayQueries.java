package io.minyi.dashboards.today;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation.Builder.ContainerBuilder;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.index.Indices;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the index for the counts that {@link TodayReport} judges: one search for a page. */
@Component
public class TodayQueries {

  private static final int MATTERS = 1_000;
  private static final String HOURS = "hours";
  private static final String UNCLASSIFIED = "unclassified";
  private static final String UNRESOLVED = "unresolved";
  private static final String PEOPLE = "people";
  private static final String KNOWN = "known";
  private static final String BY_MATTER = "matters";
  private static final String BY_AREA = "areas";
  private static final String NOW = "now";
  private static final String BEGAN = "began";

  private final City city;
  private final SearchIndex index;

  TodayQueries(City city, SearchIndex index) {
    this.city = city;
    this.index = index;
  }

  /** The page for an area and a period that ends now. */
  Today today(String area, Period period, ZonedDateTime now) {
    List<String> below = city.tilesWithin(area);
    boolean isWhole = area.equals(city.names().rootArea());
    SearchResponse<Void> answer =
        index.search(
            Indices.PETITIONS, request(isWhole ? "" : area, period, now, below), Void.class);
    Map<String, Aggregate> all = answer.aggregations();
    Map<Instant, Long> hours = new HashMap<>();
    if (all.containsKey(HOURS)) {
      for (DateHistogramBucket bucket : all.get(HOURS).dateHistogram().buckets().array()) {
        hours.put(Instant.ofEpochMilli(bucket.key()), bucket.docCount());
      }
    }
    Map<String, WindowCounts> windows = new HashMap<>();
    for (Past past : Past.values()) {
      past.steps().forEach(step -> windows.put(name(past, step), counts(all, name(past, step))));
    }
    return new TodayReport(area, period, now, below, hours, began(all), counts(all, NOW), windows)
        .write();
  }

  static String name(Past past, int step) {
    return past.name() + step;
  }

  private SearchRequest.Builder request(
      String area, Period period, ZonedDateTime now, List<String> below) {
    BoolQuery.Builder query = new BoolQuery.Builder();
    ZonedDateTime first = Past.WEEKS.before(period.start(now), Past.WEEKS.steps().size());
    query.filter(between(first, now));
    if (!area.isEmpty()) {
      query.filter(Terms.one("place.codes", area));
    }
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .size(0)
            .query(query.build()._toQuery())
            .aggregations(
                HOURS,
                hours ->
                    hours.dateHistogram(
                        h ->
                            h.field("time")
                                .calendarInterval(CalendarInterval.Hour)
                                .timeZone(city.zone().getId())
                                .minDocCount(1)));
    // whatever the area: when the city's own records begin
    request.aggregations(
        BEGAN,
        a ->
            a.global(g -> g)
                .aggregations(
                    BEGAN,
                    b ->
                        b.filter(between(first, now))
                            .aggregations(BEGAN, m -> m.min(x -> x.field("time")))));
    request.aggregations(NOW, present(window(period.start(now), now, below)).build());
    for (Past past : Past.values()) {
      for (int step : past.steps()) {
        request.aggregations(
            name(past, step),
            window(past.before(period.start(now), step), past.before(now, step), below).build());
      }
    }
    return request;
  }

  private static ContainerBuilder window(ZonedDateTime from, ZonedDateTime to, List<String> below) {
    ContainerBuilder window = new Aggregation.Builder().filter(between(from, to));
    window.aggregations(BY_MATTER, a -> a.terms(t -> t.field("matter.id").size(MATTERS)));
    if (!below.isEmpty()) {
      window.aggregations(
          BY_AREA,
          a ->
              a.terms(t -> t.field("place.codes").include(i -> i.terms(below)).size(below.size())));
    }
    return window;
  }

  private static ContainerBuilder present(ContainerBuilder window) {
    window.aggregations(PEOPLE, a -> a.cardinality(c -> c.field("author")));
    window.aggregations(KNOWN, a -> a.filter(f -> f.exists(e -> e.field("author"))));
    window.aggregations(UNCLASSIFIED, a -> a.filter(Terms.not(Terms.isFalse("matter.abstained"))));
    window.aggregations(UNRESOLVED, a -> a.filter(Terms.not(Terms.isTrue("place.resolved"))));
    return window;
  }

  /** The time of the first petition within reach; the end of time if there is none. */
  private static Instant began(Map<String, Aggregate> all) {
    if (!all.containsKey(BEGAN)) {
      return Instant.MAX;
    }
    Aggregate within = all.get(BEGAN).global().aggregations().get(BEGAN);
    return within.filter().docCount() == 0
        ? Instant.MAX
        : Instant.ofEpochMilli((long) within.filter().aggregations().get(BEGAN).min().value());
  }

  private static WindowCounts counts(Map<String, Aggregate> all, String name) {
    if (!all.containsKey(name)) {
      return WindowCounts.NONE;
    }
    var window = all.get(name).filter();
    Map<String, Aggregate> inside = window.aggregations();
    return new WindowCounts(
        window.docCount(),
        inside.containsKey(PEOPLE) ? inside.get(PEOPLE).cardinality().value() : 0,
        filtered(inside, KNOWN),
        filtered(inside, UNCLASSIFIED),
        filtered(inside, UNRESOLVED),
        terms(inside, BY_MATTER),
        terms(inside, BY_AREA));
  }

  private static long filtered(Map<String, Aggregate> inside, String name) {
    return inside.containsKey(name) ? inside.get(name).filter().docCount() : 0;
  }

  private static Map<String, Long> terms(Map<String, Aggregate> inside, String name) {
    Map<String, Long> counts = new HashMap<>();
    // an index that was never written to answers with unmapped terms
    if (inside.containsKey(name) && inside.get(name).isSterms()) {
      inside
          .get(name)
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
    }
    return counts;
  }

  private static Query between(ZonedDateTime from, ZonedDateTime to) {
    return Terms.between("time", from.toInstant(), to.toInstant());
  }
}
