package io.minyi.handling;

import io.minyi.handling.UnitDay.Cell;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one petition adds to its units' days. The sum over all petitions is what {@code unit-days}
 * hold, so that every figure there is exactly the petitions that it counts.
 */
public final class CountForUnits {

  private static final int NOON = 12;

  private final HandlingLedger ledger;
  private final ZoneId zone;
  private final String matter;
  private final String district;
  private final boolean isExcluded;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final Map<String, Cell> cells = new TreeMap<>();

  private CountForUnits(HandlingLedger ledger, ZoneId zone, String matter, String district) {
    this.ledger = ledger;
    this.zone = zone;
    this.matter = matter;
    this.district = district;
    Life.State state = ledger.life().state();
    isExcluded = state == Life.State.TERMINATED || state == Life.State.MERGED;
  }

  /**
   * The counts of a petition by cell, in a fixed order.
   *
   * @param zone whose dates the days are
   * @param matter class of the catalogue
   * @param district code of the area
   */
  public static Map<Cell, Map<String, Long>> of(
      HandlingLedger ledger, ZoneId zone, String matter, String district) {
    CountForUnits count = new CountForUnits(ledger, zone, matter, district);
    count.tenures();
    count.clocks();
    count.returns();
    count.callbacks();
    Map<Cell, Map<String, Long>> byCell = new java.util.LinkedHashMap<>();
    count.counts.forEach((id, measures) -> byCell.put(count.cells.get(id), measures));
    return byCell;
  }

  private void tenures() {
    for (Life.Tenure tenure : ledger.life().tenures()) {
      add(tenure.unit(), tenure.from(), UnitMeasure.DISPATCHED, 1);
    }
  }

  private void clocks() {
    for (Clock clock : ledger.clocks()) {
      switch (clock.clock()) {
        case SIGN -> decided(clock, UnitMeasure.SIGN_DECIDED, UnitMeasure.SIGN_LATE);
        case HANDLE -> handled(clock);
        case REDO -> {
          handled(clock);
          add(clock.unit(), clock.startedAt(), UnitMeasure.REDONE, 1);
          if (clock.number() > 1) {
            add(clock.unit(), clock.startedAt(), UnitMeasure.SECOND_STRIKE, 1);
          }
        }
        default -> {}
      }
    }
  }

  private void handled(Clock clock) {
    decided(clock, UnitMeasure.HANDLE_DECIDED, UnitMeasure.HANDLE_LATE);
    if (clock.endedBy().equals("HANDLED")) {
      Instant end = clock.endedAt().orElseThrow();
      add(clock.unit(), end, UnitMeasure.HANDLED, 1);
      add(clock.unit(), end, UnitMeasure.HANDLED_MINUTES, clock.countedMinutes());
    }
  }

  private void decided(Clock clock, UnitMeasure decided, UnitMeasure late) {
    Optional<Breach> breach =
        ledger.breaches().stream()
            .filter(b -> b.clock() == clock.clock() && b.number() == clock.number())
            .findFirst();
    if (breach.isPresent()) {
      String unit = breach.get().causedBy().isEmpty() ? clock.unit() : breach.get().causedBy();
      addDecided(unit, breach.get().at(), decided);
      addDecided(unit, breach.get().at(), late);
    } else if (clock.dueAt().isPresent() && clock.endedAt().isPresent()) {
      addDecided(clock.unit(), clock.endedAt().get(), decided);
    }
  }

  private void addDecided(String unit, Instant at, UnitMeasure measure) {
    add(unit, at, isExcluded ? measure.excluded() : measure, 1);
  }

  private void returns() {
    for (Life.ReturnRequest request : ledger.life().returns()) {
      add(request.unit(), request.asked(), UnitMeasure.RETURN_ASKED, 1);
      request
          .decided()
          .ifPresent(
              at -> {
                switch (request.outcome()) {
                  case "approved" -> add(request.unit(), at, UnitMeasure.RETURN_APPROVED, 1);
                  case "rejected" -> add(request.unit(), at, UnitMeasure.RETURN_REJECTED, 1);
                  default -> {}
                }
              });
    }
  }

  private void callbacks() {
    for (Life.Callback callback : ledger.life().callbacks()) {
      if (!callback.isValid()) {
        add(callback.unit(), callback.time(), UnitMeasure.CALLBACK_INVALID, 1);
        continue;
      }
      add(callback.unit(), callback.time(), UnitMeasure.CALLBACK, 1);
      yes(callback, callback.contacted(), UnitMeasure.CONTACTED);
      yes(callback, callback.solved(), UnitMeasure.SOLVED);
      yes(callback, callback.satisfied(), UnitMeasure.SATISFIED);
    }
  }

  private void yes(Life.Callback callback, Optional<Boolean> answer, UnitMeasure measure) {
    if (answer.orElse(false)) {
      add(callback.unit(), callback.time(), measure, 1);
    }
  }

  private void add(String unit, Instant at, UnitMeasure measure, long amount) {
    if (unit.isEmpty() || amount == 0) {
      return;
    }
    LocalDateTime local = at.atZone(zone).toLocalDateTime();
    Cell cell =
        new Cell(
            unit, local.toLocalDate().toString(), local.getHour() < NOON ? 0 : 1, matter, district);
    cells.put(cell.id(), cell);
    counts
        .computeIfAbsent(cell.id(), id -> new TreeMap<>())
        .merge(measure.word(), amount, Long::sum);
  }
}
