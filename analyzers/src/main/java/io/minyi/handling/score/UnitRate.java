package io.minyi.handling.score;

import com.fasterxml.jackson.annotation.JsonValue;
import io.minyi.handling.UnitMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A share that units are judged by: so many of so many.
 *
 * <p>Returns and redos count when they happen, which may be a window later than what they are a
 * share of. Where a window holds more of them than of those, their number is the number of trials.
 */
public enum UnitRate {
  /** Signed in time (及时签收率). */
  SIGN("sign", true, List.of(UnitMeasure.SIGN_DECIDED), UnitMeasure.SIGN_LATE, true),
  /** Handled in time, redos included (按时办结率). */
  ON_TIME("onTime", true, List.of(UnitMeasure.HANDLE_DECIDED), UnitMeasure.HANDLE_LATE, true),
  /** Asked to be rid of, of what it was put in charge of (回退率). */
  RETURN("return", false, List.of(UnitMeasure.DISPATCHED), UnitMeasure.RETURN_ASKED, false),
  /** Returns refused, of those decided: passing on what was its own. */
  RETURN_REFUSED(
      "returnRefused",
      false,
      List.of(UnitMeasure.RETURN_APPROVED, UnitMeasure.RETURN_REJECTED),
      UnitMeasure.RETURN_REJECTED,
      false),
  /** Sent back, of what it said was done (重办率). */
  REDO("redo", false, List.of(UnitMeasure.HANDLED), UnitMeasure.REDONE, false),
  /** Sent back again, of what was sent back. */
  SECOND_STRIKE(
      "secondStrike", false, List.of(UnitMeasure.REDONE), UnitMeasure.SECOND_STRIKE, false),
  /** 响应率, of valid call backs like the two that follow. */
  CONTACTED("contacted", true, List.of(UnitMeasure.CALLBACK), UnitMeasure.CONTACTED, false),
  /** 解决率. */
  SOLVED("solved", true, List.of(UnitMeasure.CALLBACK), UnitMeasure.SOLVED, false),
  /** 满意率. */
  SATISFIED("satisfied", true, List.of(UnitMeasure.CALLBACK), UnitMeasure.SATISFIED, false);

  private static final Map<UnitMeasure, UnitMeasure> EXCLUDED =
      Map.of(
          UnitMeasure.SIGN_DECIDED, UnitMeasure.SIGN_DECIDED_EXCLUDED,
          UnitMeasure.SIGN_LATE, UnitMeasure.SIGN_LATE_EXCLUDED,
          UnitMeasure.HANDLE_DECIDED, UnitMeasure.HANDLE_DECIDED_EXCLUDED,
          UnitMeasure.HANDLE_LATE, UnitMeasure.HANDLE_LATE_EXCLUDED,
          UnitMeasure.CALLBACK, UnitMeasure.CALLBACK_INVALID);

  private final String word;
  private final boolean isHighGood;

  @SuppressWarnings("ImmutableEnumChecker") // List.of only
  private final List<UnitMeasure> trials;

  private final UnitMeasure counted;
  private final boolean countsFailures;

  UnitRate(
      String word,
      boolean isHighGood,
      List<UnitMeasure> trials,
      UnitMeasure counted,
      boolean countsFailures) {
    this.word = word;
    this.isHighGood = isHighGood;
    this.trials = trials;
    this.counted = counted;
    this.countsFailures = countsFailures;
  }

  /** The word for it in documents. */
  @JsonValue
  public String word() {
    return word;
  }

  /** Whether more of it is better. */
  public boolean isHighGood() {
    return isHighGood;
  }

  /** What the counts of {@link UnitMeasure} words say of it. */
  public Tally of(Map<String, Long> counts) {
    long of = trials.stream().mapToLong(measure -> count(counts, measure)).sum();
    return tally(count(counts, counted), of);
  }

  /** What was left out of it, empty where nothing was. */
  public Optional<Tally> excludedOf(Map<String, Long> counts) {
    UnitMeasure of = EXCLUDED.get(trials.get(0));
    if (of == null || count(counts, of) == 0) {
      return Optional.empty();
    }
    UnitMeasure some = EXCLUDED.get(counted);
    return Optional.of(tally(some == null ? 0 : count(counts, some), count(counts, of)));
  }

  /**
   * The rate of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static UnitRate of(String word) {
    return Arrays.stream(values())
        .filter(rate -> rate.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "rate must be the word of a rate, as onTime, was " + word));
  }

  private Tally tally(long some, long of) {
    long all = Math.max(some, of);
    return new Tally(countsFailures ? all - some : some, all);
  }

  private static long count(Map<String, Long> counts, UnitMeasure measure) {
    return counts.getOrDefault(measure.word(), 0L);
  }
}
