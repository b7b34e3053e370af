package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.dashboards.handling.WorkedPetitions.Looked;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.index.Terms;
import io.minyi.handling.bounce.BounceGraph;
import io.minyi.handling.bounce.BounceGraph.Cycle;
import io.minyi.handling.bounce.BounceGraph.Pair;
import io.minyi.handling.bounce.BounceGraph.UnitPart;
import io.minyi.handling.bounce.BouncePath;
import io.minyi.handling.bounce.PointsElsewhere;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the graph of returns from the petitions that may have part in it. */
@Component
public class BounceQueries {

  private static final int LISTED = 60;
  private static final List<String> ANSWERED = List.of("REPLIED", "RATED", "CLOSED");

  private final City city;
  private final Ledgers ledgers;
  private final WorkedPetitions petitions;

  BounceQueries(City city, Ledgers ledgers, WorkedPetitions petitions) {
    this.city = city;
    this.ledgers = ledgers;
    this.petitions = petitions;
  }

  /**
   * The graph of what happened since a moment.
   *
   * @param unit name of a unit that took part; empty for all
   * @param district code of an area; empty for all
   */
  Bounces ask(String unit, String district, Instant from, Instant now) {
    List<BouncePath> paths = new ArrayList<>();
    BiConsumer<Petition, Told> take =
        (petition, told) ->
            paths.add(BouncePath.of(petition.id(), told.ledger(), told.events()).since(from));
    Query passed =
        Terms.either(HandlingCondition.RETURNED.at(now), Terms.one("handling.breached", "sign"));
    Looked looked = petitions.each(query(passed, unit, district, from), now, take);
    // what only its reply may speak of
    Query answered = query(Terms.any("handling.state", ANSWERED), unit, district, from);
    Query rest = Query.of(q -> q.bool(b -> b.filter(answered).mustNot(passed)));
    Looked replies = petitions.each(rest, BounceQueries::pointsElsewhere, now, take);
    return bounces(BounceGraph.of(paths), unit, from, now, looked.and(replies));
  }

  private static boolean pointsElsewhere(Petition petition) {
    return petition.events().stream()
        .filter(event -> event.type() == EventType.REPLIED)
        .anyMatch(
            event -> !PointsElsewhere.cues(event.details().getOrDefault("reply", "")).isEmpty());
  }

  private static Query query(Query condition, String unit, String district, Instant from) {
    BoolQuery.Builder query =
        new BoolQuery.Builder().filter(condition).filter(WorkedPetitions.since(from));
    SupervisionQuestion.one(query, "handling.units", unit);
    SupervisionQuestion.one(query, "place.codes", district);
    return query.build()._toQuery();
  }

  private Bounces bounces(
      BounceGraph graph, String unit, Instant from, Instant now, Looked looked) {
    List<Pair> pairs =
        graph.pairs().stream()
            .filter(p -> unit.isEmpty() || p.from().equals(unit) || p.to().equals(unit))
            .limit(LISTED)
            .toList();
    List<UnitPart> parts =
        graph.units().stream()
            .filter(part -> unit.isEmpty() || part.unit().equals(unit))
            .sorted(
                Comparator.comparingInt((UnitPart part) -> -weight(part))
                    .thenComparing(UnitPart::unit))
            .limit(LISTED)
            .toList();
    List<Cycle> cycles =
        graph.cycles().stream()
            .filter(cycle -> unit.isEmpty() || cycle.units().contains(unit))
            .limit(LISTED)
            .toList();
    return new Bounces(
        now,
        ledgers.version(),
        from,
        looked.petitions(),
        looked.isCut(),
        pairs,
        parts,
        cycles,
        city.units(
            Stream.of(
                    pairs.stream().flatMap(pair -> Stream.of(pair.from(), pair.to())),
                    parts.stream().map(UnitPart::unit),
                    cycles.stream().flatMap(cycle -> cycle.units().stream()))
                .flatMap(names -> names)));
  }

  private static int weight(UnitPart part) {
    return part.hops() + part.evidence().values().stream().mapToInt(Integer::intValue).sum();
  }
}
