package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Works out the ledgers of many petitions, page by page, the latest touched first. */
@Component
public class WorkedPetitions {

  /** Petitions of one query that are looked at. */
  static final int MOST = 5_000;

  private static final int PAGE = 500;

  private final SearchIndex index;
  private final Ledgers ledgers;

  WorkedPetitions(SearchIndex index, Ledgers ledgers) {
    this.index = index;
    this.ledgers = ledgers;
  }

  /**
   * What was looked at.
   *
   * @param isCut there are more
   */
  record Looked(int petitions, boolean isCut) {
    Looked and(Looked other) {
      return new Looked(petitions + other.petitions, isCut || other.isCut);
    }
  }

  /** Something happened from that moment on: an event, or a limit that was missed. */
  static Query since(Instant from) {
    return Terms.either(
        Terms.between("updateTime", Optional.of(from), Optional.empty()),
        Terms.between("handling.breaches.at", Optional.of(from), Optional.empty()));
  }

  /** Hands on each petition that fits with its ledger as of now. */
  Looked each(Query query, Instant now, BiConsumer<Petition, Told> take) {
    return each(query, petition -> true, now, take);
  }

  /** The same, of those only that are worth a ledger. */
  Looked each(
      Query query, Predicate<Petition> isWorthIt, Instant now, BiConsumer<Petition, Told> take) {
    int looked = 0;
    List<FieldValue> after = List.of();
    while (looked < MOST) {
      List<Hit<Petition>> page = page(query, after);
      for (Hit<Petition> hit : page) {
        Optional.ofNullable(hit.source())
            .filter(isWorthIt)
            .ifPresent(
                petition ->
                    ledgers.of(petition, now).ifPresent(told -> take.accept(petition, told)));
      }
      looked += page.size();
      if (page.size() < PAGE) {
        return new Looked(looked, false);
      }
      after = page.get(page.size() - 1).sort();
    }
    return new Looked(looked, true);
  }

  private List<Hit<Petition>> page(Query query, List<FieldValue> after) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .query(query)
            .source(source -> source.filter(f -> f.excludes(SupervisionQueries.LEFT_OUT)))
            .sort(s -> s.field(f -> f.field("updateTime").order(SortOrder.Desc)))
            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))
            .trackTotalHits(total -> total.enabled(false))
            .size(PAGE);
    if (!after.isEmpty()) {
      request.searchAfter(after);
    }
    return index.search(Indices.PETITIONS, request, Petition.class).hits().hits();
  }
}
