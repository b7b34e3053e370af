package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.HandlingView.RunningTime;
import io.minyi.dashboards.handling.Supervision.Figures;
import io.minyi.dashboards.handling.Supervision.Line;
import io.minyi.dashboards.handling.Supervision.Lines;
import io.minyi.dashboards.handling.Supervision.UnitCount;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks the index for what is late or about to be, and works out its ledgers as of now: documents
 * tell the minutes of their last event or warning.
 */
@Component
public class SupervisionQueries {

  /** Ledgers for one list. */
  private static final int JUDGED = 300;

  private static final int SHOWN = 100;
  private static final int UNITS = 500;

  /** What a ledger and a line do not need. */
  static final List<String> LEFT_OUT =
      List.of("text", "masked", "keywords", "entities", "matter.evidence", "lead", "tone");

  private final City city;
  private final SearchIndex index;
  private final Ledgers ledgers;

  SupervisionQueries(City city, SearchIndex index, Ledgers ledgers) {
    this.city = city;
    this.index = index;
    this.ledgers = ledgers;
  }

  Supervision ask(SupervisionQuestion question, int within, Instant now) {
    Lines due =
        lines(
            search(question, question.within(), now, "handling.due.clock", "handling.due.at"),
            petition -> dueLine(petition, now),
            Comparator.comparing((Line line) -> line.risk() * line.people()).reversed());
    Lines breached =
        lines(
            search(
                question,
                HandlingCondition.BREACHED_OPEN,
                now,
                "handling.breached",
                "handling.breaches.at"),
            petition -> breachedLine(petition, question.clock(), now),
            Comparator.comparing((Line line) -> line.clock().lateWallMinutes()).reversed());
    Map<String, Aggregate> counts = counts(question, now);
    List<UnitCount> busiest = busiest(counts);
    return new Supervision(
        now,
        ledgers.version(),
        within,
        new Figures(
            count(counts, HandlingCondition.OPEN),
            count(counts, HandlingCondition.DUE_24_HOURS),
            count(counts, HandlingCondition.BREACHED_OPEN),
            count(counts, HandlingCondition.SUPERVISION_OWED)),
        due,
        breached,
        busiest,
        city.units(
            Stream.concat(
                busiest.stream().map(UnitCount::unit),
                Stream.concat(due.lines().stream(), breached.lines().stream())
                    .flatMap(l -> Stream.of(l.unit(), l.clock().unit(), l.clock().causedBy())))));
  }

  private SearchResponse<Petition> search(
      SupervisionQuestion question,
      HandlingCondition condition,
      Instant now,
      String clockField,
      String order) {
    return index.search(
        Indices.PETITIONS,
        new SearchRequest.Builder()
            .query(question.query(condition, now, clockField))
            .source(source -> source.filter(f -> f.excludes(LEFT_OUT)))
            .sort(s -> s.field(f -> f.field(order).order(SortOrder.Asc)))
            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))
            .size(JUDGED),
        Petition.class);
  }

  private static Lines lines(
      SearchResponse<Petition> answer,
      Function<Petition, Optional<Line>> line,
      Comparator<Line> order) {
    List<Petition> found = answer.hits().hits().stream().map(Hit::source).toList();
    List<Line> lines =
        found.stream()
            .flatMap(petition -> line.apply(petition).stream())
            .sorted(order.thenComparing(Line::id))
            .limit(SHOWN)
            .toList();
    TotalHits total = answer.hits().total();
    return new Lines(total == null ? found.size() : total.value(), found.size(), lines);
  }

  private Optional<Line> dueLine(Petition petition, Instant now) {
    List<RunningTime> clocks = clocks(petition, now);
    return petition
        .handling()
        .due()
        .flatMap(
            due ->
                clocks.stream()
                    .filter(c -> c.clock().equals(due.clock()) && c.number() == due.number())
                    .findFirst())
        .map(clock -> line(petition, clock, clocks));
  }

  private Optional<Line> breachedLine(Petition petition, String asked, Instant now) {
    List<RunningTime> clocks = clocks(petition, now);
    return clocks.stream()
        .filter(clock -> clock.state().equals("breached") && clock.endedAt() == null)
        .filter(clock -> asked.isEmpty() || clock.clock().equals(asked))
        .min(
            Comparator.comparing((RunningTime clock) -> clock.clock().equals("citizen"))
                .thenComparing(clock -> -clock.lateWallMinutes()))
        .map(clock -> line(petition, clock, clocks));
  }

  private List<RunningTime> clocks(Petition petition, Instant now) {
    return ledgers
        .of(petition, now)
        .map(
            told ->
                told.ledger().clocks().stream()
                    .map(clock -> DescribeLedger.time(clock, told.ledger()))
                    .toList())
        .orElse(List.of());
  }

  private static Line line(Petition petition, RunningTime clock, List<RunningTime> clocks) {
    Optional<RunningTime> citizen =
        clocks.stream().filter(c -> c.clock().equals("citizen")).findFirst();
    return new Line(
        petition.id(),
        petition.title(),
        petition.handling().state(),
        petition.handling().isPaused(),
        petition.handling().unit(),
        petition.place().path().stream()
            .filter(step -> step.level().equals("district"))
            .map(step -> step.code())
            .findFirst()
            .orElse(""),
        petition.matter().id(),
        petition.urgency().level(),
        1 + petition.agree(),
        BreachRisk.of(clock),
        clock,
        citizen.orElse(null));
  }

  private Map<String, Aggregate> counts(SupervisionQuestion question, Instant now) {
    SearchRequest.Builder request = new SearchRequest.Builder().size(0);
    for (HandlingCondition condition : HandlingCondition.values()) {
      request.aggregations(condition.word(), a -> a.filter(question.query(condition, now, "")));
    }
    request.aggregations(
        "units",
        a ->
            a.filter(HandlingCondition.OPEN.at(now))
                .aggregations("units", u -> u.terms(t -> t.field("handling.unit").size(UNITS))));
    return index.search(Indices.PETITIONS, request, Void.class).aggregations();
  }

  private static long count(Map<String, Aggregate> counts, HandlingCondition condition) {
    Aggregate found = counts.get(condition.word());
    return found == null ? 0 : found.filter().docCount();
  }

  /** An index that was never written to answers without terms. */
  private static List<UnitCount> busiest(Map<String, Aggregate> counts) {
    Aggregate units =
        counts.containsKey("units")
            ? counts.get("units").filter().aggregations().get("units")
            : null;
    return units == null || !units.isSterms()
        ? List.of()
        : units.sterms().buckets().array().stream()
            .map(bucket -> new UnitCount(bucket.key().stringValue(), bucket.docCount()))
            .filter(unit -> !unit.unit().isEmpty())
            .toList();
  }
}
