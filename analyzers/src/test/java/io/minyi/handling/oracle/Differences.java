package io.minyi.handling.oracle;

import io.minyi.city.WorkCalendar;
import io.minyi.handling.Clock;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingRules;
import io.minyi.handling.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a ledger and the oracle say differently of a case. */
final class Differences {

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> of(
      Case one, HandlingRules rules, Oracle oracle, List<Told> told, WorkCalendar holidays) {
    Differences differences = new Differences();
    try {
      differences.compare(HandlingLedger.of(one.events(), rules, holidays, one.at()), oracle, told);
    } catch (RuntimeException e) {
      differences.found.add("threw " + e + " at " + List.of(e.getStackTrace()).subList(0, 3));
    }
    return differences.found;
  }

  /** What both sides say of rules and a life written down, read anew. */
  static List<String> of(Case one, WorkCalendar holidays) {
    String yaml = Case.yaml(one.rules());
    Oracle oracle = new Oracle(one.events(), new OracleRules(yaml, holidays), one.at());
    return of(one, HandlingRules.read(yaml, "random"), oracle, oracle.told(), holidays);
  }

  private void compare(HandlingLedger ledger, Oracle oracle, List<Told> told) {
    compare("life", plain(oracle.life()), plain(ledger.life()));
    compare(
        "illegal",
        oracle.illegal().stream().map(e -> e.type() + " " + minute(e)).toList(),
        ledger.illegal().stream()
            .map(e -> e.type() + " " + Dates.instant(Dates.minute(e.time())))
            .toList());
    compareClocks(told.stream().map(Told::clock).toList(), ledger.clocks());
    compare(
        "breaches",
        told.stream().flatMap(one -> one.breach().stream()).toList(),
        ledger.breaches());
    for (Told one : told) {
      Clock clock = one.clock();
      if (ledger.clocks().contains(clock)) {
        compare(
            "trace of " + clock.clock() + " " + clock.number(),
            one.trace(),
            ledger.trace(clock.clock(), clock.number()));
      }
    }
    Optional<Object> next = oracle.nextDue().stream().mapToObj(m -> (Object) m).findFirst();
    compare("next", next, ledger.nextDue().map(moment -> (Object) Dates.minute(moment)));
  }

  private static String minute(HandlingEvent event) {
    return Dates.instant(Dates.minute(event.time())).toString();
  }

  private void compareClocks(List<Clock> expected, List<Clock> actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      compare(
          "clock",
          i < expected.size() ? expected.get(i) : "none",
          i < actual.size() ? actual.get(i) : "none");
    }
  }

  private void compare(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      found.add(what + "\n  oracle " + expected + "\n  ledger " + actual);
    }
  }

  /** A life without what the rules leave to the teller. */
  private static Life plain(Life life) {
    return new Life(
        life.state(),
        life.isPaused(),
        life.unit(),
        life.isDesignated(),
        life.redos(),
        life.isSupervisionOwed(),
        life.isExhausted(),
        life.facts(),
        life.tenures(),
        life.returns(),
        life.callbacks().stream()
            .map(
                c ->
                    new Life.Callback(
                        c.time(),
                        c.unit(),
                        c.isValid(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()))
            .toList());
  }
}
