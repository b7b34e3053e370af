package io.minyi.dashboards.handling;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.HandlingView.RunningTime;
import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.dashboards.handling.Supervision.Figures;
import io.minyi.dashboards.handling.Supervision.Line;
import io.minyi.dashboards.handling.Supervision.Lines;
import io.minyi.dashboards.handling.Supervision.UnitCount;
import io.minyi.dashboards.index.HandlingCondition;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.handling.forecast.ClockRisk;
import io.minyi.index.Indices;
import io.minyi.petition.Handling;
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

  /** What weighs most first; of equals what is due first. */
  private static final Comparator<Line> BY_RISK =
      Comparator.comparing(
              (Line line) -> Optional.ofNullable(line.risk()).map(ClockRisk::weight).orElse(0.0))
          .reversed()
          .thenComparing(line -> Optional.ofNullable(line.clock().dueAt()).orElse(Instant.MAX));

  /** What a ledger and a line do not need. */
  static final List<String> LEFT_OUT =
      List.of("text", "masked", "keywords", "entities", "matter.evidence", "lead", "tone");

  private static final Comparator<Line> BY_LATENESS =
      Comparator.comparing((Line line) -> line.people() * line.clock().lateWallMinutes())
          .reversed();

  /** Which of several late clocks tells most of a petition; what is left out comes last. */
  private static final List<String> TELLING =
      List.of(
          "handle",
          "redo",
          "promised",
          "legal",
          "reply",
          "sign",
          "contact",
          "co-handle",
          "report-in",
          "citizen");

  private final City city;
  private final SearchIndex index;
  private final Ledgers ledgers;
  private final BreachRisk risks;

  SupervisionQueries(City city, SearchIndex index, Ledgers ledgers, BreachRisk risks) {
    this.city = city;
    this.index = index;
    this.ledgers = ledgers;
    this.risks = risks;
  }

  Supervision ask(SupervisionQuestion question, int within, Instant now) {
    SupervisionCounts counts = SupervisionCounts.of(index, question, now);
    Map<String, Integer> queues = counts.queues();
    Lines due =
        lines(
            search(question, question.within(), now, "handling.due.clock", "handling.due.at"),
            petition -> dueLine(petition, queues, now),
            BY_RISK);
    Lines breached =
        lines(
            search(
                question,
                HandlingCondition.BREACHED_OPEN,
                now,
                "handling.breached",
                "handling.breaches.at"),
            petition -> breachedLine(petition, question.clock(), now),
            BY_LATENESS);
    List<UnitCount> busiest = counts.busiest();
    return new Supervision(
        now,
        ledgers.version(),
        within,
        risks.isForecast(),
        new Figures(
            counts.of(HandlingCondition.OPEN),
            counts.of(HandlingCondition.DUE_24_HOURS),
            counts.of(HandlingCondition.BREACHED_OPEN),
            counts.of(HandlingCondition.SUPERVISION_OWED)),
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

  private Optional<Line> dueLine(Petition petition, Map<String, Integer> queues, Instant now) {
    return petition
        .handling()
        .due()
        .flatMap(
            due -> ledgers.of(petition, now).flatMap(told -> dueLine(petition, told, due, queues)));
  }

  private Optional<Line> dueLine(
      Petition petition, Told told, Handling.Due due, Map<String, Integer> queues) {
    return told.ledger().clocks().stream()
        .filter(c -> c.clock().word().equals(due.clock()) && c.number() == due.number())
        .findFirst()
        .map(
            clock ->
                line(
                    petition,
                    DescribeLedger.time(clock, told.ledger()),
                    clocks(told),
                    risks.of(told, clock, queues, people(petition))));
  }

  private Optional<Line> breachedLine(Petition petition, String asked, Instant now) {
    List<RunningTime> clocks =
        ledgers.of(petition, now).map(SupervisionQueries::clocks).orElse(List.of());
    return clocks.stream()
        .filter(clock -> clock.state().equals("breached") && clock.endedAt() == null)
        .filter(clock -> asked.isEmpty() || clock.clock().equals(asked))
        .min(
            Comparator.comparing((RunningTime clock) -> rank(clock))
                .thenComparing(clock -> -clock.lateWallMinutes()))
        .map(clock -> line(petition, clock, clocks, Optional.empty()));
  }

  private static int rank(RunningTime clock) {
    int at = TELLING.indexOf(clock.clock());
    return at < 0 ? TELLING.size() : at;
  }

  private static List<RunningTime> clocks(Told told) {
    return told.ledger().clocks().stream()
        .map(clock -> DescribeLedger.time(clock, told.ledger()))
        .toList();
  }

  /** The author and those who agreed. */
  private static long people(Petition petition) {
    return 1 + petition.agree();
  }

  private static Line line(
      Petition petition, RunningTime clock, List<RunningTime> clocks, Optional<ClockRisk> risk) {
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
        people(petition),
        risk.orElse(null),
        clock,
        citizen.orElse(null));
  }
}
