package io.minyi.handling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a petition, as far as its legal events tell ({@code docs/handling-rules.md},
 * section 4).
 *
 * @param unit in charge, empty for none
 * @param isSupervisionOwed it was sent back a second time and nobody supervises it since
 * @param facts the facts by which rules are chosen: matter, grade, appeal, urgency, channel
 * @param tenures who was in charge, in order of time
 * @param returns what was asked to be sent back, in order of time
 * @param callbacks what the petitioner said of it, in order of time
 */
public record Life(
    State state,
    boolean isPaused,
    String unit,
    boolean isDesignated,
    int redos,
    boolean isSupervisionOwed,
    boolean isExhausted,
    Map<String, String> facts,
    List<Tenure> tenures,
    List<ReturnRequest> returns,
    List<Callback> callbacks) {

  /** The states of section 4. */
  public enum State {
    AWAITED,
    RECEIVED,
    DISPATCHED,
    SIGNED,
    HANDLED,
    REPLIED,
    RATED,
    CLOSED,
    TERMINATED,
    MERGED;

    /** Whether handling goes on. */
    public boolean isOpen() {
      return compareTo(CLOSED) < 0;
    }
  }

  /**
   * A unit's time in charge.
   *
   * @param signedAt when it first signed
   * @param to when it ceased to be in charge
   * @param endedBy type of the event that ended it, empty while it lasts
   */
  public record Tenure(
      String unit,
      Instant from,
      Optional<Instant> signedAt,
      Optional<Instant> to,
      String endedBy) {}

  /**
   * A unit's wish to be rid of it.
   *
   * @param outcome pending, approved, rejected, arbitrated; dropped when the petition ended or was
   *     handled meanwhile
   */
  public record ReturnRequest(
      String unit, Instant asked, Optional<Instant> decided, String outcome, String reason) {}

  /**
   * A call back.
   *
   * @param unit in charge then
   * @param stars by dimension, 1 to 5; {@code rating} is the whole
   */
  public record Callback(
      Instant time,
      String unit,
      boolean isValid,
      Optional<Boolean> contacted,
      Optional<Boolean> solved,
      Optional<Boolean> satisfied,
      Map<String, Integer> stars) {}

  public Life {
    facts = Map.copyOf(facts);
    tenures = List.copyOf(tenures);
    returns = List.copyOf(returns);
    callbacks = List.copyOf(callbacks);
  }
}
