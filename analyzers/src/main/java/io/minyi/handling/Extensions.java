package io.minyi.handling;

import io.minyi.handling.LimitRule.Extension;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for and grants extensions ({@code docs/handling-rules.md}, section 7). */
final class Extensions {

  private final RulesInForce rules;
  private final ClockBook clocks;
  private List<RunningClock> asked = List.of();

  Extensions(RulesInForce rules, ClockBook clocks) {
    this.rules = rules;
    this.clocks = clocks;
  }

  /** Notes the clocks that qualify, or says why none does. */
  Optional<Refused> ask(long minute) {
    List<RunningClock> qualified = new ArrayList<>();
    Optional<Refused> reason = Optional.empty();
    for (RunningClock clock : clocks.open()) {
      Optional<Extension> extension = clock.rule().rule().extension();
      if (extension.isPresent()) {
        Optional<Refused> refused = refuse(clock, extension.get(), minute);
        if (refused.isEmpty()) {
          qualified.add(clock);
        }
        reason = reason.or(() -> refused);
      }
    }
    if (qualified.isEmpty()) {
      return reason.or(() -> Refused.because(Refusal.NO_EXTENSION));
    }
    asked = qualified;
    return Optional.empty();
  }

  private static Optional<Refused> refuse(RunningClock clock, Extension extension, long minute) {
    if (clock.grants() >= extension.times()) {
      return Refused.because(
          Refusal.EXTENSIONS_USED_UP,
          clock.name().word(),
          clock.grants(),
          clock.rule().rule().id(),
          extension.times());
    }
    long due = new Reckoning(clock, minute).due();
    return !extension.beforeDue() || due >= minute
        ? Optional.empty()
        : Refused.because(
            Refusal.EXTENSION_AFTER_DUE,
            clock.name().word(),
            ZoneDays.instantOf(due),
            ZoneDays.instantOf(minute));
  }

  /** Adds what an approval grants to the clocks that qualified, or says why it is void. */
  Optional<Refused> grant(HandlingEvent e, long minute) {
    Map<RunningClock, Long> grants = new LinkedHashMap<>();
    Optional<Refused> reason = Optional.empty();
    for (RunningClock clock : clocks.open()) {
      Optional<Extension> extension = clock.rule().rule().extension();
      if (extension.isPresent() && asked.contains(clock)) {
        Optional<Refused> refused = approver(e, clock, extension.get());
        long granted = refused.isPresent() ? 0 : granted(e, clock, extension.get(), minute);
        if (granted > 0) {
          grants.put(clock, granted);
        }
        reason = reason.or(() -> refused).or(() -> tooMuch(e, clock, extension.get()));
      }
    }
    if (grants.isEmpty()) {
      return reason.or(() -> Refused.because(Refusal.EXTENSION_MOOT));
    }
    grants.forEach(RunningClock::extend);
    return Optional.empty();
  }

  private Optional<Refused> approver(HandlingEvent e, RunningClock clock, Extension extension) {
    String told = e.detail("approver").isEmpty() ? e.role() : e.detail("approver");
    boolean isRight =
        extension.approver().isEmpty()
            || rules.words().nameOf(told).equals(rules.words().nameOf(extension.approver()));
    return Refused.unless(
        isRight, Refusal.WRONG_APPROVER, clock.rule().rule().id(), extension.approver(), told);
  }

  private static Optional<Refused> tooMuch(
      HandlingEvent e, RunningClock clock, Extension extension) {
    String told = e.detail("amount").isEmpty() ? e.detail("until") : e.detail("amount");
    return Refused.because(
        Refusal.EXTENSION_VOID, clock.rule().rule().id(), extension.upTo(), told);
  }

  /** Minutes granted to a clock, 0 when the approval is void for it. */
  private long granted(HandlingEvent e, RunningClock clock, Extension extension, long minute) {
    Amount upTo = extension.upTo();
    if (!e.detail("amount").isEmpty()) {
      return Amount.parse(e.detail("amount"))
          .filter(amount -> amount.unit() == upTo.unit() && amount.count() <= upTo.count())
          .map(clock.rule()::length)
          .orElse(0L);
    }
    if (e.detail("until").isEmpty()) {
      return clock.rule().length(upTo);
    }
    try {
      return until(LocalDate.parse(e.detail("until")), clock, upTo, minute);
    } catch (DateTimeException notADate) {
      return 0;
    }
  }

  /** The least amount with which the due lies on or after the date; the due grows with it. */
  private long until(LocalDate date, RunningClock clock, Amount upTo, long minute) {
    Reckoning reckoning = new Reckoning(clock, minute);
    int low = 1;
    int high = upTo.count() + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      long due = reckoning.due(clock.limit() + clock.rule().length(upTo.times(middle)));
      if (due == ZoneDays.NEVER || rules.days().dayOf(due - 1) >= date.toEpochDay()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low > upTo.count()) {
      return 0;
    }
    long granted = clock.rule().length(upTo.times(low));
    return reckoning.due(clock.limit() + granted) == ZoneDays.NEVER ? 0 : granted;
  }
}
