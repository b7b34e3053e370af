package io.minyi.dashboards.handling;

import io.minyi.city.CityPack;
import io.minyi.handling.ClockName;
import io.minyi.handling.ExplainDeadline;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.Language;
import io.minyi.handling.LoggedHandling;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The ledgers of petitions, worked out from the events in their documents by the city's rules. */
final class Ledgers {

  private final Optional<HandlingRules> rules;
  private final CityPack pack;
  private final LoggedHandling logged;

  Ledgers(Optional<HandlingRules> rules, CityPack pack) {
    this.rules = rules;
    this.pack = pack;
    this.logged = new LoggedHandling(pack);
  }

  /**
   * A ledger and what it was worked out from.
   *
   * @param at later events do not exist for it
   */
  record Told(HandlingLedger ledger, List<HandlingEvent> events, HandlingRules rules, Instant at) {}

  /** The ledger of a petition at a moment; empty where the city has no rules. */
  Optional<Told> of(Petition petition, Instant at) {
    return rules.map(
        known -> {
          List<HandlingEvent> events = logged.of(petition);
          return new Told(HandlingLedger.of(events, known, pack.calendar(), at), events, known, at);
        });
  }

  /** Why a clock is due when it is. */
  List<String> why(Told told, ClockName clock, int number, Language language) {
    return new ExplainDeadline(told.rules(), pack.calendar(), language)
        .lines(told.events(), told.at(), clock, number);
  }

  /** Version of the rules, empty without. */
  String version() {
    return rules.map(known -> known.id() + " " + known.version()).orElse("");
  }

  /** The zone of the rules' days. */
  ZoneId zone() {
    return rules.map(HandlingRules::zone).orElseGet(pack::zone);
  }
}
