package io.minyi.handling;

import io.minyi.alert.Alert;
import io.minyi.alert.Alert.Kind;
import io.minyi.alert.Alert.State;
import io.minyi.petition.Petition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Which alerts a ledger calls for, against those that were sent: each warning and breach once for
 * each clock and due; moved, withdrawn or over when an event changes what they said. Nobody is
 * warned of a danger that is over when it is heard of; a breach is told whenever.
 *
 * <pre>
 *  (reached) ─► OPEN ─► OVER        the clock ended; supervision began
 *                 ▲ ├─► MOVED       the clock has another due now
 *                 │ └─► WITHDRAWN   it was not reached after all, or there is no such clock
 *                 └──── from any of them, when it holds again
 * </pre>
 */
public final class DeadlineAlerts {

  private static final int BREACH = 100;
  private static final String SUPERVISION = "supervision";

  private final Petition petition;
  private final HandlingLedger ledger;
  private final BiFunction<ClockName, Integer, Alert.Why> explain;

  /**
   * Alerts of a petition.
   *
   * @param ledger as of now
   * @param explain why a clock is due when it is; asked only for what is new or changed
   */
  public DeadlineAlerts(
      Petition petition, HandlingLedger ledger, BiFunction<ClockName, Integer, Alert.Why> explain) {
    this.petition = petition;
    this.ledger = ledger;
    this.explain = explain;
  }

  /**
   * What is to be sent.
   *
   * @param sent the last state of everything sent for this petition
   * @param now moment of the ledger
   */
  public List<Alert> changes(Collection<Alert> sent, Instant now) {
    Map<String, Alert> before = new LinkedHashMap<>();
    sent.forEach(alert -> before.put(alert.id(), alert));
    List<Alert> changes = new ArrayList<>();
    Map<String, State> reached = new LinkedHashMap<>();
    for (Clock clock : ledger.clocks()) {
      deadlines(clock, before, reached, now, changes);
    }
    supervision(before, reached, now, changes);
    for (Alert alert : before.values()) {
      if (!reached.containsKey(alert.id())) {
        unreached(alert, now).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private void deadlines(
      Clock clock,
      Map<String, Alert> before,
      Map<String, State> reached,
      Instant now,
      List<Alert> changes) {
    if (clock.dueAt().isEmpty()) {
      return;
    }
    Instant end = clock.endedAt().orElse(now);
    State state = clock.endedAt().isPresent() ? State.OVER : State.OPEN;
    for (Clock.Warning warning : clock.warnings()) {
      boolean isBreach = warning.percent() == BREACH;
      boolean holds = isBreach ? clock.state() == Clock.State.BREACHED : !warning.at().isAfter(end);
      if (holds) {
        String id = id(clock, warning.percent());
        reached.put(id, state);
        Alert known = before.get(id);
        if (known == null && (isBreach || state == State.OPEN)) {
          changes.add(alert(id, clock, warning, state, now));
        } else if (known != null && known.state() != state) {
          changes.add(told(known.with(state, now, Optional.empty())));
        }
      }
    }
  }

  /** With title and explanation as they are now. */
  private Alert told(Alert alert) {
    boolean isThere =
        ledger.clocks().stream()
            .anyMatch(
                clock ->
                    clock.clock().word().equals(alert.clock()) && clock.number() == alert.number());
    return alert.withWords(
        petition.title(),
        isThere ? explain.apply(ClockName.of(alert.clock()), alert.number()) : null);
  }

  private Optional<Alert> unreached(Alert alert, Instant now) {
    Optional<Instant> due =
        ledger.clocks().stream()
            .filter(clock -> clock.clock().word().equals(alert.clock()))
            .filter(clock -> clock.number() == alert.number())
            .findFirst()
            .flatMap(Clock::dueAt)
            .filter(at -> !Optional.of(at).equals(alert.dueAt()));
    State state =
        alert.kind() == Kind.SUPERVISION_OWED
            ? State.OVER
            : due.isPresent() ? State.MOVED : State.WITHDRAWN;
    return alert.state() == state && alert.movedTo().equals(due)
        ? Optional.empty()
        : Optional.of(told(alert.with(state, now, due)));
  }

  /** Sent back twice: somebody above must take it up. */
  private void supervision(
      Map<String, Alert> before, Map<String, State> reached, Instant now, List<Alert> changes) {
    if (!ledger.life().isSupervisionOwed()) {
      return;
    }
    String id = petition.id() + "|" + SUPERVISION + "|" + ledger.life().redos();
    reached.put(id, State.OPEN);
    Alert known = before.get(id);
    if (known == null) {
      changes.add(
          new Alert(
              id,
              Kind.SUPERVISION_OWED,
              State.OPEN,
              petition.id(),
              "",
              ledger.life().redos(),
              ledger.life().unit(),
              "",
              "",
              BREACH,
              Optional.empty(),
              now,
              now,
              Optional.empty(),
              petition.title(),
              petition.matter().id(),
              district(petition),
              people(),
              null));
    } else if (known.state() != State.OPEN) {
      changes.add(told(known.with(State.OPEN, now, Optional.empty())));
    }
  }

  private String id(Clock clock, int percent) {
    return String.join(
        "|",
        petition.id(),
        clock.clock().word(),
        String.valueOf(clock.number()),
        String.valueOf(percent),
        clock.dueAt().orElseThrow().toString());
  }

  private Alert alert(String id, Clock clock, Clock.Warning warning, State state, Instant now) {
    return new Alert(
        id,
        Kind.DEADLINE,
        state,
        petition.id(),
        clock.clock().word(),
        clock.number(),
        clock.unit(),
        causedBy(clock),
        clock.rule(),
        warning.percent(),
        clock.dueAt(),
        warning.at(),
        now,
        Optional.empty(),
        petition.title(),
        petition.matter().id(),
        district(petition),
        people(),
        explain.apply(clock.clock(), clock.number()));
  }

  private String causedBy(Clock clock) {
    return ledger.breaches().stream()
        .filter(breach -> breach.clock() == clock.clock() && breach.number() == clock.number())
        .map(Breach::causedBy)
        .findFirst()
        .orElse("");
  }

  private long people() {
    return 1 + petition.agree();
  }

  static String district(Petition petition) {
    return petition.place().path().stream()
        .filter(step -> step.level().equals("district"))
        .map(step -> step.code())
        .findFirst()
        .orElse("");
  }
}
