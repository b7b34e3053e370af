package io.minyi.dashboards.handling;

import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.HandlingView.Pressing;
import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.dashboards.handling.TraceView.Piece;
import io.minyi.dashboards.index.SearchIndex;
import io.minyi.dashboards.refusal.MissingException;
import io.minyi.dashboards.refusal.WrongQuestionException;
import io.minyi.handling.Clock;
import io.minyi.handling.ExplainDeadline;
import io.minyi.handling.HandlingWords;
import io.minyi.handling.Interval;
import io.minyi.handling.Language;
import io.minyi.index.Indices;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for the handling of one petition; the id is a parameter, as on its page. */
@RestController
public class HandlingController {

  private final City city;
  private final SearchIndex index;
  private final Ledgers ledgers;
  private final java.time.Clock clock;

  HandlingController(City city, SearchIndex index, Ledgers ledgers, java.time.Clock clock) {
    this.city = city;
    this.index = index;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /**
   * Where it stands now.
   *
   * @param language of the explanations, {@code zh} or {@code en}
   */
  @GetMapping("/api/v1/petition/handling")
  public HandlingView handling(
      @RequestParam String id, @RequestParam(defaultValue = "zh") String language) {
    Language spoken = language(language);
    Optional<Told> told = told(id);
    if (told.isEmpty()) {
      return nothing(clock.instant());
    }
    Optional<Pressing> pressing =
        ExplainDeadline.mostPressing(told.get().ledger())
            .map(
                most ->
                    new Pressing(
                        most.clock().word(),
                        most.number(),
                        ledgers.why(told.get(), most.clock(), most.number(), spoken)));
    return new DescribeLedger(city, new HandlingWords(spoken, ledgers.zone()))
        .view(told.get(), ledgers.version(), pressing.orElse(null));
  }

  /**
   * The trace of one of its clocks.
   *
   * @param name the clock, as {@code handle}
   * @param number 1 for its first run
   */
  @GetMapping("/api/v1/petition/trace")
  public TraceView trace(
      @RequestParam String id,
      @RequestParam("clock") String name,
      @RequestParam(defaultValue = "1") int number,
      @RequestParam(defaultValue = "zh") String language) {
    Language spoken = language(language);
    Told told = told(id).orElseThrow(() -> new MissingException("the city has no rules"));
    Clock found =
        told.ledger().clocks().stream()
            .filter(one -> one.clock().word().equals(name) && one.number() == number)
            .findFirst()
            .orElseThrow(() -> new MissingException("the petition has no such clock"));
    List<Interval> trace = told.ledger().trace(found.clock(), number);
    return new TraceView(
        told.at(),
        name,
        number,
        found.dueAt().orElse(null),
        ledgers.why(told, found.clock(), number, spoken),
        TraceDay.of(trace, ledgers.zone()),
        trace.stream().map(HandlingController::piece).toList());
  }

  private Optional<Told> told(String id) {
    Petition petition =
        index
            .find(Indices.PETITIONS, id, Petition.class)
            .orElseThrow(() -> new MissingException("there is no petition of that id"));
    return ledgers.of(petition, clock.instant());
  }

  private static Piece piece(Interval interval) {
    return new Piece(
        interval.from(),
        interval.to(),
        interval.counted(),
        interval.reason(),
        interval.rule(),
        interval.unit());
  }

  private static HandlingView nothing(Instant asOf) {
    return new HandlingView(
        asOf, "", "", false, "", false, false, 0, List.of(), null, List.of(), List.of(), Map.of());
  }

  static Language language(String word) {
    return switch (word) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default -> throw new WrongQuestionException("language", "must be zh or en", "语言只能是 zh 或 en。");
    };
  }
}
