package io.minyi.handling;

import io.minyi.petition.Handling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts a ledger into the form in which a petition's document tells it. */
final class DescribeHandling {

  /** Clocks by which a unit can be late; the others measure the city or say nothing of a unit. */
  private static final Set<ClockName> OF_UNITS =
      Set.of(
          ClockName.LEGAL,
          ClockName.PROMISED,
          ClockName.SIGN,
          ClockName.CONTACT,
          ClockName.HANDLE,
          ClockName.REPLY,
          ClockName.REDO,
          ClockName.CO_HANDLE,
          ClockName.REPORT_IN);

  private DescribeHandling() {}

  static Handling of(HandlingLedger ledger, Instant asOf) {
    Life life = ledger.life();
    return new Handling(
        life.state().name(),
        life.isPaused(),
        life.unit(),
        asOf,
        ledger.clocks().stream().map(DescribeHandling::run).toList(),
        due(ledger),
        ledger.breaches().stream().map(breach -> breach.clock().word()).distinct().toList(),
        ledger.breaches().stream().map(DescribeHandling::late).toList(),
        ledger.clocks().stream()
            .anyMatch(clock -> clock.state() == Clock.State.BREACHED && clock.endedAt().isEmpty()),
        ledger.illegal().stream().map(DescribeHandling::illegal).toList(),
        count(life, "approved"),
        count(life, "rejected"),
        life.redos(),
        life.isSupervisionOwed(),
        life.tenures().stream().map(Life.Tenure::unit).distinct().toList());
  }

  private static int count(Life life, String outcome) {
    return (int)
        life.returns().stream().filter(request -> request.outcome().equals(outcome)).count();
  }

  private static Optional<Handling.Due> due(HandlingLedger ledger) {
    return ledger.clocks().stream()
        .filter(clock -> OF_UNITS.contains(clock.clock()))
        .filter(clock -> clock.endedAt().isEmpty() && clock.dueAt().isPresent())
        .filter(clock -> clock.state() != Clock.State.BREACHED)
        .min(Comparator.comparing(clock -> clock.dueAt().orElseThrow()))
        .map(
            clock ->
                new Handling.Due(
                    clock.clock().word(),
                    clock.number(),
                    clock.unit(),
                    clock.dueAt().orElseThrow(),
                    clock.limitMinutes(),
                    clock.countedMinutes()));
  }

  private static Handling.Run run(Clock clock) {
    List<Handling.Moment> warnings =
        clock.warnings().stream()
            .map(warning -> new Handling.Moment(warning.percent(), warning.at()))
            .toList();
    return new Handling.Run(
        clock.clock().word(),
        clock.number(),
        clock.unit(),
        clock.rule(),
        clock.ruleVersion(),
        clock.startedAt(),
        clock.dueAt(),
        clock.endedAt(),
        clock.endedBy(),
        clock.state().name().toLowerCase(Locale.ROOT),
        clock.limitMinutes(),
        clock.countedMinutes(),
        clock.wallMinutes(),
        warnings,
        clock.shares().stream()
            .map(share -> new Handling.Share(share.unit(), share.countedMinutes()))
            .toList());
  }

  private static Handling.Late late(Breach breach) {
    return new Handling.Late(
        breach.clock().word(),
        breach.number(),
        breach.unit(),
        breach.rule(),
        breach.dueAt(),
        breach.at(),
        breach.lateMinutes(),
        breach.lateWallMinutes(),
        breach.causedBy());
  }

  private static Handling.Illegal illegal(IllegalEvent event) {
    return new Handling.Illegal(
        event.event(), event.type(), event.time(), event.unit(), event.reason());
  }
}
