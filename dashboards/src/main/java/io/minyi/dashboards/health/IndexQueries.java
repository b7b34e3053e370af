package io.minyi.dashboards.health;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.health.Health.ChannelHealth;
import io.minyi.dashboards.health.Health.ChannelState;
import io.minyi.dashboards.health.Health.IndexHealth;
import io.minyi.dashboards.health.Health.ReasonCount;
import io.minyi.dashboards.health.Health.Recent;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.dashboards.petition.PetitionFeed;
import io.minyi.index.Indices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the indices what they tell about the pipeline's health. */
@Component
public class IndexQueries {

  private static final Duration KNOWN = Duration.ofDays(28);
  private static final Duration RECENT = Duration.ofHours(24);
  private static final int CHANNELS = 200;

  private final City city;
  private final SearchIndex index;
  private final PetitionFeed feed;

  IndexQueries(City city, SearchIndex index, PetitionFeed feed) {
    this.city = city;
    this.index = index;
    this.feed = feed;
  }

  /** What the indices tell now. */
  IndexHealth ask(Instant now) {
    SearchResponse<Void> petitions = index.search(Indices.PETITIONS, petitions(now), Void.class);
    SearchResponse<Void> letters = index.search(Indices.DEAD_LETTERS, letters(now), Void.class);
    Map<String, Aggregate> all = petitions.aggregations();
    return new IndexHealth(
        total(petitions),
        total(letters),
        time(all, "newest").orElse(null),
        feed.delay().map(Duration::toMillis).orElse(null),
        recent(all),
        reasons(letters.aggregations()),
        channels(all, now));
  }

  private SearchRequest.Builder petitions(Instant now) {
    return new SearchRequest.Builder()
        .size(0)
        .trackTotalHits(total -> total.enabled(true))
        .aggregations("newest", a -> a.max(m -> m.field("ingestTime")))
        .aggregations(
            "recent",
            a ->
                a.filter(Terms.between("ingestTime", now.minus(RECENT), now.plusSeconds(60)))
                    .aggregations(
                        "unclassified", u -> u.filter(Terms.not(Terms.isFalse("matter.abstained"))))
                    .aggregations(
                        "unresolved", u -> u.filter(Terms.not(Terms.isTrue("place.resolved")))))
        .aggregations(
            "known",
            a ->
                a.filter(Terms.between("time", now.minus(KNOWN), now.plusSeconds(60)))
                    .aggregations("first", f -> f.min(m -> m.field("time")))
                    .aggregations(
                        "channels",
                        c ->
                            c.terms(t -> t.field("channel").size(CHANNELS))
                                .aggregations("last", l -> l.max(m -> m.field("time")))
                                .aggregations(
                                    "hours",
                                    h ->
                                        h.dateHistogram(
                                            d ->
                                                d.field("time")
                                                    .calendarInterval(CalendarInterval.Hour)
                                                    .timeZone(city.zone().getId())
                                                    .minDocCount(1)))));
  }

  private static SearchRequest.Builder letters(Instant now) {
    return new SearchRequest.Builder()
        .size(0)
        .trackTotalHits(total -> total.enabled(true))
        .aggregations(
            "reasons",
            a ->
                a.terms(t -> t.field("reason").size(100))
                    .aggregations(
                        "recent",
                        r ->
                            r.filter(
                                Terms.between(
                                    "ingestTime", now.minus(RECENT), now.plusSeconds(60)))));
  }

  private static long total(SearchResponse<Void> answer) {
    return answer.hits().total() == null ? 0 : answer.hits().total().value();
  }

  private static Recent recent(Map<String, Aggregate> all) {
    if (!all.containsKey("recent")) {
      return new Recent(0, 0, 0);
    }
    var recent = all.get("recent").filter();
    return new Recent(
        recent.docCount(),
        recent.aggregations().get("unclassified").filter().docCount(),
        recent.aggregations().get("unresolved").filter().docCount());
  }

  private static List<ReasonCount> reasons(Map<String, Aggregate> all) {
    return terms(all, "reasons").stream()
        .map(
            bucket ->
                new ReasonCount(
                    bucket.key().stringValue(),
                    bucket.docCount(),
                    bucket.aggregations().get("recent").filter().docCount()))
        .toList();
  }

  private List<ChannelHealth> channels(Map<String, Aggregate> all, Instant now) {
    Map<String, Aggregate> known =
        all.containsKey("known") ? all.get("known").filter().aggregations() : Map.of();
    int weeks =
        time(known, "first")
            .map(first -> (int) Math.ceil(Duration.between(first, now).toHours() / 168.0))
            .orElse(1);
    Map<String, ChannelHealth> heard = new HashMap<>();
    for (StringTermsBucket bucket : terms(known, "channels")) {
      heard.put(bucket.key().stringValue(), channel(bucket, weeks, now));
    }
    Set<String> ids = new LinkedHashSet<>(city.channels());
    ids.addAll(heard.keySet());
    List<ChannelHealth> channels = new ArrayList<>();
    for (String id : ids) {
      channels.add(heard.getOrDefault(id, new ChannelHealth(id, ChannelState.NEVER, 0, null, 0)));
    }
    return channels;
  }

  private ChannelHealth channel(StringTermsBucket bucket, int weeks, Instant now) {
    Map<Instant, Long> hours = new HashMap<>();
    bucket
        .aggregations()
        .get("hours")
        .dateHistogram()
        .buckets()
        .array()
        .forEach(hour -> hours.put(Instant.ofEpochMilli(hour.key()), hour.docCount()));
    Instant last = time(bucket.aggregations(), "last").orElse(now);
    double expected = new Silence(hours, weeks, city.zone()).expected(last, now);
    return new ChannelHealth(
        bucket.key().stringValue(),
        expected >= Silence.LIMIT ? ChannelState.SILENT : ChannelState.HEARD,
        bucket.docCount(),
        last,
        expected);
  }

  private static Collection<StringTermsBucket> terms(Map<String, Aggregate> all, String name) {
    boolean isThere = all.containsKey(name) && all.get(name).isSterms();
    return isThere ? all.get(name).sterms().buckets().array() : List.of();
  }

  private static Optional<Instant> time(Map<String, Aggregate> all, String name) {
    if (!all.containsKey(name)) {
      return Optional.empty();
    }
    Aggregate aggregate = all.get(name);
    double millis = aggregate.isMax() ? aggregate.max().value() : aggregate.min().value();
    // of no document at all the client says 0 or an infinity
    boolean isNone = Double.isInfinite(millis) || millis <= 0;
    return isNone ? Optional.empty() : Optional.of(Instant.ofEpochMilli((long) millis));
  }
}
