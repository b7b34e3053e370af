package io.minyi.handling;

import io.minyi.handling.Life.ReturnRequest;
import io.minyi.handling.Life.Tenure;
import io.minyi.petition.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is kept of a life: who was in charge, who wished to be rid of it, what the citizen said. */
final class LifeRecord {

  private static final Set<String> NO_STARS =
      Set.of(
          "to",
          "reason",
          "ground",
          "approver",
          "amount",
          "until",
          "cohandler",
          "designated",
          "into",
          "valid",
          "contacted",
          "solved",
          "satisfied",
          "matter",
          "grade",
          "appeal",
          "urgency",
          "exhausted");

  private final List<Tenure> tenures = new ArrayList<>(2);
  private final List<ReturnRequest> returns = new ArrayList<>(0);
  private final List<Life.Callback> callbacks = new ArrayList<>(1);
  private long pendingSince = ZoneDays.NEVER;
  private long approvedAt = ZoneDays.NEVER;

  void inCharge(String unit, long minute) {
    tenures.add(
        new Tenure(unit, ZoneDays.instantOf(minute), Optional.empty(), Optional.empty(), ""));
  }

  void signed(long minute) {
    Tenure last = tenures.get(tenures.size() - 1);
    if (last.signedAt().isEmpty()) {
      Optional<Instant> signed = Optional.of(ZoneDays.instantOf(minute));
      tenures.set(tenures.size() - 1, new Tenure(last.unit(), last.from(), signed, last.to(), ""));
    }
  }

  void tenureEnded(long minute, EventType by) {
    int last = tenures.size() - 1;
    if (last >= 0 && tenures.get(last).to().isEmpty()) {
      Tenure open = tenures.get(last);
      Optional<Instant> to = Optional.of(ZoneDays.instantOf(minute));
      tenures.set(last, new Tenure(open.unit(), open.from(), open.signedAt(), to, by.name()));
    }
  }

  void returnAsked(String unit, long minute, String reason) {
    pendingSince = minute;
    returns.add(
        new ReturnRequest(unit, ZoneDays.instantOf(minute), Optional.empty(), "pending", reason));
  }

  /** Decides the pending return, if there is one. */
  void returnDecided(long minute, String outcome) {
    if (!isReturnPending()) {
      return;
    }
    pendingSince = ZoneDays.NEVER;
    if (outcome.equals("approved") && approvedAt == ZoneDays.NEVER) {
      approvedAt = minute;
    }
    ReturnRequest asked = returns.get(returns.size() - 1);
    Optional<Instant> decided = Optional.of(ZoneDays.instantOf(minute));
    returns.set(
        returns.size() - 1,
        new ReturnRequest(asked.unit(), asked.asked(), decided, outcome, asked.reason()));
  }

  void calledBack(HandlingEvent e, long minute, String unit) {
    Map<String, Integer> stars = new HashMap<>();
    e.details()
        .forEach(
            (name, value) -> {
              if (value.length() == 1 && "12345".contains(value) && !NO_STARS.contains(name)) {
                stars.put(name, Integer.valueOf(value));
              }
            });
    callbacks.add(
        new Life.Callback(
            ZoneDays.instantOf(minute),
            unit,
            isValid(e),
            said(e, "contacted"),
            said(e, "solved"),
            said(e, "satisfied"),
            stars));
  }

  private static Optional<Boolean> said(HandlingEvent e, String detail) {
    String word = e.detail(detail);
    boolean isYes = detail.equals("satisfied") ? Words.isSatisfied(word) : Words.isYes(word);
    return word.isEmpty() ? Optional.empty() : Optional.of(isYes);
  }

  /** Whether a CALLBACK is valid. */
  static boolean isValid(HandlingEvent e) {
    return e.detail("valid").isEmpty() || Words.isYes(e.detail("valid"));
  }

  /** Whether a CALLBACK says that the matter is solved. */
  static boolean isSolved(HandlingEvent e) {
    return said(e, "solved").or(() -> said(e, "satisfied")).orElse(false);
  }

  boolean isReturnPending() {
    return pendingSince != ZoneDays.NEVER;
  }

  long pendingSince() {
    return pendingSince;
  }

  boolean wasReturned() {
    return approvedAt != ZoneDays.NEVER;
  }

  /** When the first return was approved, or never. */
  long approvedAt() {
    return approvedAt;
  }

  List<Tenure> tenures() {
    return tenures;
  }

  List<ReturnRequest> returns() {
    return returns;
  }

  List<Life.Callback> callbacks() {
    return callbacks;
  }
}
