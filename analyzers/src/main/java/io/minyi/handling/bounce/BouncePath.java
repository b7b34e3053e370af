package io.minyi.handling.bounce;

import io.minyi.handling.Breach;
import io.minyi.handling.ClockName;
import io.minyi.handling.HandlingEvent;
import io.minyi.handling.HandlingLedger;
import io.minyi.handling.Life;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a petition was passed on.
 *
 * @param units that were in charge, one after the other
 * @param hops from one to the next because the first wished to be rid of it, in order of time
 * @param cycles ways that led back to where they began, each with that unit first and last
 * @param evidence what else speaks of passing the buck, in order of time
 */
public record BouncePath(
    String petition,
    List<String> units,
    List<Hop> hops,
    List<List<String>> cycles,
    List<Evidence> evidence) {

  /**
   * A unit got rid of it.
   *
   * @param to the next unit in charge, empty while there is none
   * @param by {@code approved} or {@code arbitrated}
   * @param dispatched when it came to the first unit
   * @param left when it left that unit
   * @param minutesLost from the one to the other, all minutes
   * @param minutesIdle from then on until the next unit had it; 0 while there is none
   */
  public record Hop(
      String from,
      String to,
      String by,
      Instant dispatched,
      Instant left,
      long minutesLost,
      long minutesIdle) {}

  /** What may speak of passing the buck. */
  public enum Kind {
    RETURN_REJECTED,
    UNSIGNED_BEYOND_LIMIT,
    REPLY_POINTS_ELSEWHERE
  }

  /**
   * A piece of evidence.
   *
   * @param minutes lost by it, 0 where that has no meaning
   * @param what the reason given, the rule that was broken, or the wording of the reply
   */
  public record Evidence(Kind kind, String unit, Instant at, long minutes, String what) {}

  public BouncePath {
    units = List.copyOf(units);
    hops = List.copyOf(hops);
    cycles = List.copyOf(cycles);
    evidence = List.copyOf(evidence);
  }

  /**
   * The path of a petition. Its replies are read from the detail {@code reply}.
   *
   * @param events of the ledger
   */
  public static BouncePath of(
      String petition, HandlingLedger ledger, Collection<HandlingEvent> events) {
    Life life = ledger.life();
    List<String> units = life.tenures().stream().map(Life.Tenure::unit).toList();
    List<Evidence> evidence = new ArrayList<>();
    life.returns().stream().flatMap(r -> rejected(r).stream()).forEach(evidence::add);
    ledger.breaches().stream().flatMap(b -> unsigned(b).stream()).forEach(evidence::add);
    events.stream()
        .filter(e -> e.type() == EventType.REPLIED)
        .flatMap(e -> pointing(e, life).stream())
        .forEach(evidence::add);
    evidence.sort(
        Comparator.comparing(Evidence::at)
            .thenComparing(Evidence::kind)
            .thenComparing(Evidence::unit)
            .thenComparing(Evidence::what));
    return new BouncePath(petition, units, hops(life), cycles(units), evidence);
  }

  /** What of it happened from a moment on; its cycles only if it was passed on since. */
  public BouncePath since(Instant from) {
    List<Hop> later = hops.stream().filter(hop -> !hop.left().isBefore(from)).toList();
    return new BouncePath(
        petition,
        units,
        later,
        later.isEmpty() ? List.of() : cycles,
        evidence.stream().filter(piece -> !piece.at().isBefore(from)).toList());
  }

  private static List<Hop> hops(Life life) {
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < life.tenures().size(); i++) {
      Life.Tenure tenure = life.tenures().get(i);
      Optional<Life.Tenure> next = life.tenures().stream().skip(i + 1L).findFirst();
      tenure.to().flatMap(left -> hop(life, tenure, left, next)).ifPresent(hops::add);
    }
    return hops;
  }

  /** Only where the unit itself had asked for it. */
  private static Optional<Hop> hop(
      Life life, Life.Tenure tenure, Instant left, Optional<Life.Tenure> next) {
    return life.returns().stream()
        .filter(r -> r.unit().equals(tenure.unit()) && r.decided().equals(tenure.to()))
        .map(Life.ReturnRequest::outcome)
        .filter(outcome -> outcome.equals("approved") || outcome.equals("arbitrated"))
        .findFirst()
        .map(
            outcome ->
                new Hop(
                    tenure.unit(),
                    next.map(Life.Tenure::unit).orElse(""),
                    outcome,
                    tenure.from(),
                    left,
                    minutes(tenure.from(), left),
                    next.map(n -> minutes(left, n.from())).orElse(0L)));
  }

  private static List<List<String>> cycles(List<String> units) {
    List<List<String>> cycles = new ArrayList<>();
    for (int i = 1; i < units.size(); i++) {
      int before = units.subList(0, i).lastIndexOf(units.get(i));
      if (before >= 0) {
        cycles.add(List.copyOf(units.subList(before, i + 1)));
      }
    }
    return cycles;
  }

  private static Optional<Evidence> rejected(Life.ReturnRequest request) {
    return request
        .decided()
        .filter(at -> request.outcome().equals("rejected"))
        .map(
            at ->
                new Evidence(
                    Kind.RETURN_REJECTED,
                    request.unit(),
                    at,
                    minutes(request.asked(), at),
                    request.reason()));
  }

  private static Optional<Evidence> unsigned(Breach breach) {
    return Optional.of(breach)
        .filter(b -> b.clock() == ClockName.SIGN)
        .map(
            b ->
                new Evidence(
                    Kind.UNSIGNED_BEYOND_LIMIT, b.unit(), b.at(), b.lateWallMinutes(), b.rule()));
  }

  private static Optional<Evidence> pointing(HandlingEvent reply, Life life) {
    List<PointsElsewhere.Cue> cues = PointsElsewhere.cues(reply.detail("reply"));
    if (cues.isEmpty()) {
      return Optional.empty();
    }
    String what = cues.stream().map(PointsElsewhere.Cue::text).collect(Collectors.joining(" | "));
    String unit = reply.unit().isEmpty() ? inCharge(life, reply.time()) : reply.unit();
    return Optional.of(new Evidence(Kind.REPLY_POINTS_ELSEWHERE, unit, reply.time(), 0, what));
  }

  private static String inCharge(Life life, Instant at) {
    return life.tenures().stream()
        .filter(t -> !t.from().isAfter(at))
        .reduce((earlier, later) -> later)
        .map(Life.Tenure::unit)
        .orElse("");
  }

  private static long minutes(Instant from, Instant to) {
    return Duration.between(from, to).toMinutes();
  }
}
