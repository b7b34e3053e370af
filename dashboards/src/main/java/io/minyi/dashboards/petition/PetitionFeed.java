package io.minyi.dashboards.petition;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.dashboards.refusal.IndexAwayException;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for new petitions and tells whoever listens; also knows how long they took to appear. */
@Component
public class PetitionFeed {

  private static final Logger LOG = LoggerFactory.getLogger(PetitionFeed.class);
  private static final int PAGE = 200;
  private static final int DELAYS = 50;

  private final SearchIndex index;
  private final Clock clock;
  private final Newcomers newcomers = new Newcomers();
  private final List<Consumer<Arrival>> listeners = new CopyOnWriteArrayList<>();

  /** The last {@link #DELAYS} times between reaching the log and being seen here. */
  private final Deque<Duration> delays = new ArrayDeque<>();

  private boolean isStarted;
  private boolean isAway;

  PetitionFeed(SearchIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /** Calls back with every arrival until the returned handle is run. */
  Runnable listen(Consumer<Arrival> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The median time from the log to the page; empty until something came in. */
  public synchronized Optional<Duration> delay() {
    List<Duration> sorted = delays.stream().sorted().toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  @Scheduled(fixedDelay = 1_500)
  void look() {
    try {
      arrival().ifPresent(arrival -> listeners.forEach(listener -> listener.accept(arrival)));
      isAway = false;
    } catch (IndexAwayException e) {
      if (!isAway) {
        LOG.warn("no new petitions can be seen: {}", e.getMessage());
      }
      isAway = true;
    }
  }

  /**
   * What came in after a moment.
   *
   * @throws IndexAwayException if there is no answer
   */
  Optional<Arrival> since(Instant moment) {
    List<Petition> missed =
        found(Optional.of(moment)).stream()
            .filter(petition -> petition.ingestTime().isAfter(moment))
            .toList();
    return message(missed, missed.size() == PAGE);
  }

  private synchronized Optional<Arrival> arrival() {
    List<Petition> found = found(newcomers.from());
    List<Petition> fresh = newcomers.take(found);
    if (!isStarted) {
      isStarted = true;
      return Optional.empty();
    }
    Instant now = clock.instant();
    for (Petition petition : fresh) {
      delays.add(Duration.between(petition.ingestTime(), now));
      if (delays.size() > DELAYS) {
        delays.poll();
      }
    }
    return message(fresh, fresh.size() == PAGE);
  }

  private List<Petition> found(Optional<Instant> from) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .query(Terms.between("ingestTime", from, Optional.empty()))
            .source(source -> source.filter(f -> f.includes(PetitionSummary.FIELDS)))
            .sort(sort -> sort.field(f -> f.field("ingestTime").order(SortOrder.Desc)))
            .trackTotalHits(total -> total.enabled(false))
            .size(PAGE);
    return index.search(Indices.PETITIONS, request, Petition.class).hits().hits().stream()
        .map(Hit::source)
        .toList();
  }

  private static Optional<Arrival> message(List<Petition> fresh, boolean isMore) {
    return fresh.stream()
        .map(Petition::ingestTime)
        .max(Instant::compareTo)
        .map(
            upTo ->
                new Arrival(
                    upTo,
                    fresh.size(),
                    isMore,
                    fresh.stream().limit(Arrival.SHOWN).map(PetitionSummary::of).toList()));
  }
}
