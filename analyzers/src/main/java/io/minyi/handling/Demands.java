package io.minyi.handling;

import static io.minyi.handling.Refused.first;
import static io.minyi.handling.Refused.unless;

import java.util.List;
import java.util.Optional;

/**
 * What the rules demand of returns, pauses and extensions, beside the table of {@link Lifecycle}.
 */
final class Demands {

  private final RulesInForce rules;
  private final LifeState life;
  private final ClockBook clocks;
  private final Extensions extensions;

  Demands(RulesInForce rules, LifeState life, ClockBook clocks) {
    this.rules = rules;
    this.life = life;
    this.clocks = clocks;
    this.extensions = new Extensions(rules, clocks);
  }

  /** Why the event is illegal, if it is; an extension that is allowed is noted or granted. */
  Optional<Refused> refuse(HandlingEvent e, long minute) {
    return switch (e.type()) {
      case RETURN_REQUESTED -> refuseReturn(e, minute);
      case RETURN_APPROVED -> refuseSecond(minute);
      case PAUSED -> refusePause(e, minute);
      case EXTENSION_REQUESTED -> extensions.ask(minute);
      case EXTENSION_APPROVED -> extensions.grant(e, minute);
      default -> Optional.empty();
    };
  }

  private Optional<Refused> refuseReturn(HandlingEvent e, long minute) {
    RuleInForce rule = handleRule(minute);
    String id = rule.rule().id();
    return rule.rule()
        .returns()
        .flatMap(
            demands ->
                first(
                    () ->
                        unless(
                            !demands.needsReason() || !e.detail("reason").isEmpty(),
                            Refusal.RETURN_WITHOUT_REASON,
                            id),
                    () ->
                        unless(
                            !demands.isForbiddenToDesignated() || !life.charge().isDesignated(),
                            Refusal.RETURN_BY_DESIGNATED,
                            id,
                            life.unit()),
                    () -> demands.within().flatMap(within -> late(rule, within, minute))));
  }

  private Optional<Refused> late(RuleInForce rule, Amount within, long minute) {
    long bound = rule.bound(life.charge().since(), within);
    return unless(
        minute <= bound,
        Refusal.RETURN_TOO_LATE,
        rule.rule().id(),
        ZoneDays.instantOf(bound),
        ZoneDays.instantOf(minute));
  }

  private Optional<Refused> refuseSecond(long minute) {
    LimitRule rule = handleRule(minute).rule();
    boolean isForbidden =
        life.record().wasReturned()
            && rule.returns().map(r -> r.secondNeedsArbitration()).orElse(false);
    return isForbidden
        ? Refused.because(
            Refusal.RETURN_NEEDS_ARBITRATION,
            rule.id(),
            ZoneDays.instantOf(life.record().approvedAt()))
        : Optional.empty();
  }

  private RuleInForce handleRule(long minute) {
    long day = rules.days().dayOf(minute);
    return rules.choose(ClockName.HANDLE, life.facts(), life.unit(), day).rule();
  }

  private Optional<Refused> refusePause(HandlingEvent e, long minute) {
    String ground = rules.words().nameOf(Waits.groundOf(e));
    List<RuleInForce> listing =
        clocks.open().stream().map(RunningClock::rule).filter(r -> r.lists(ground)).toList();
    if (listing.isEmpty()) {
      return Refused.because(Refusal.GROUND_NOT_LISTED, ground);
    }
    long recorded = ZoneDays.minuteOf(e.recorded());
    for (RuleInForce rule : listing) {
      boolean isInTime =
          rule.rule().backdating().map(a -> recorded <= rule.bound(minute, a)).orElse(true);
      if (isInTime) {
        return Optional.empty();
      }
    }
    RuleInForce rule = listing.get(0);
    long bound = rule.bound(minute, rule.rule().backdating().orElseThrow());
    return Refused.because(
        Refusal.BACKDATED,
        rule.rule().id(),
        ZoneDays.instantOf(bound),
        ZoneDays.instantOf(recorded));
  }
}
