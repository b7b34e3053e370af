package io.minyi.dashboards.handling;

import io.minyi.dashboards.city.City;
import io.minyi.dashboards.handling.HandlingView.Pressing;
import io.minyi.dashboards.handling.HandlingView.Refused;
import io.minyi.dashboards.handling.HandlingView.RunningTime;
import io.minyi.dashboards.handling.HandlingView.SentBack;
import io.minyi.dashboards.handling.Ledgers.Told;
import io.minyi.handling.Breach;
import io.minyi.handling.Clock;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.HandlingWords;
import io.minyi.handling.IllegalEvent;
import io.minyi.handling.Life;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a ledger into the form in which the pages show it. */
final class DescribeLedger {

  private final City city;
  private final HandlingWords words;

  DescribeLedger(City city, HandlingWords words) {
    this.city = city;
    this.words = words;
  }

  HandlingView view(Told told, String rules, @Nullable Pressing pressing) {
    HandlingLedger ledger = told.ledger();
    Life life = ledger.life();
    return new HandlingView(
        told.at(),
        rules,
        life.state().name(),
        life.isPaused(),
        life.unit(),
        life.isDesignated(),
        life.isSupervisionOwed(),
        life.redos(),
        ledger.clocks().stream().map(clock -> time(clock, ledger)).toList(),
        pressing,
        ledger.illegal().stream().map(this::refused).toList(),
        life.returns().stream().map(DescribeLedger::sentBack).toList(),
        city.units(
            Stream.of(
                    Stream.of(life.unit()),
                    ledger.clocks().stream().map(Clock::unit),
                    ledger.breaches().stream().map(Breach::causedBy),
                    ledger.illegal().stream().map(IllegalEvent::unit),
                    life.tenures().stream().map(Life.Tenure::unit))
                .flatMap(names -> names)));
  }

  static RunningTime time(Clock clock, HandlingLedger ledger) {
    Optional<Breach> breach =
        ledger.breaches().stream()
            .filter(b -> b.clock() == clock.clock() && b.number() == clock.number())
            .findFirst();
    return new RunningTime(
        clock.clock().word(),
        clock.number(),
        clock.unit(),
        clock.rule(),
        clock.ruleVersion(),
        clock.startedAt(),
        clock.dueAt().orElse(null),
        clock.endedAt().orElse(null),
        clock.state().name().toLowerCase(Locale.ROOT),
        clock.limitMinutes(),
        clock.countedMinutes(),
        clock.wallMinutes(),
        breach.map(Breach::causedBy).orElse(""),
        breach.map(Breach::lateMinutes).orElse(0L),
        breach.map(Breach::lateWallMinutes).orElse(0L));
  }

  private Refused refused(IllegalEvent event) {
    return new Refused(
        event.event(), event.type().name(), event.time(), event.unit(), words.reason(event));
  }

  private static SentBack sentBack(Life.ReturnRequest request) {
    return new SentBack(
        request.unit(),
        request.asked(),
        request.decided().orElse(null),
        request.outcome(),
        request.reason());
  }
}
