package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.Bounces.Pair;
import io.minyi.dashboards.handling.Bounces.Returning;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.index.Terms;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the graph of returns from the petitions that had any; at most {@link #MOST} of them. */
@Component
public class BounceQueries {

  /** Petitions that are looked at, those with the newest events first. */
  static final int MOST = 5_000;

  private static final int PAGE = 500;
  private static final int PAIRS = 60;

  private final City city;
  private final SearchIndex index;
  private final Ledgers ledgers;

  BounceQueries(City city, SearchIndex index, Ledgers ledgers) {
    this.city = city;
    this.index = index;
    this.ledgers = ledgers;
  }

  /**
   * The graph of what was asked or decided since a moment.
   *
   * @param unit name of a unit that took part; empty for all
   * @param district code of an area; empty for all
   */
  Bounces ask(String unit, String district, Instant from, Instant now) {
    BounceGraph graph = new BounceGraph(from);
    int looked = 0;
    boolean isCut = false;
    List<FieldValue> after = List.of();
    while (looked < MOST) {
      List<Hit<Petition>> page = page(unit, district, from, now, after);
      for (Hit<Petition> hit : page) {
        Optional.ofNullable(hit.source())
            .flatMap(petition -> ledgers.of(petition, now))
            .ifPresent(told -> graph.add(hit.source().id(), told.ledger().life()));
      }
      looked += page.size();
      if (page.size() < PAGE) {
        break;
      }
      isCut = looked >= MOST;
      after = page.get(page.size() - 1).sort();
    }
    List<Pair> pairs =
        graph.pairs().stream()
            .filter(p -> unit.isEmpty() || p.from().equals(unit) || p.to().equals(unit))
            .limit(PAIRS)
            .toList();
    List<Returning> returning =
        graph.returning().stream()
            .filter(one -> unit.isEmpty() || one.unit().equals(unit))
            .limit(PAIRS)
            .toList();
    return new Bounces(
        now,
        ledgers.version(),
        from,
        looked,
        isCut,
        pairs,
        returning,
        city.units(
            Stream.concat(
                pairs.stream().flatMap(pair -> Stream.of(pair.from(), pair.to())),
                returning.stream().map(Returning::unit))));
  }

  private List<Hit<Petition>> page(
      String unit, String district, Instant from, Instant now, List<FieldValue> after) {
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(HandlingCondition.RETURNED.at(now))
            .filter(Terms.between("updateTime", Optional.of(from), Optional.empty()));
    SupervisionQuestion.one(query, "handling.units", unit);
    SupervisionQuestion.one(query, "place.codes", district);
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .query(query.build()._toQuery())
            .source(source -> source.filter(f -> f.excludes(SupervisionQueries.LEFT_OUT)))
            .sort(s -> s.field(f -> f.field("updateTime").order(SortOrder.Desc)))
            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))
            .trackTotalHits(total -> total.enabled(false))
            .size(PAGE);
    if (!after.isEmpty()) {
      request.searchAfter(new ArrayList<>(after));
    }
    return index.search(Indices.PETITIONS, request, Petition.class).hits().hits();
  }
}
