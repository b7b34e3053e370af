package io.minyi.text.duty;

import java.util.Arrays;

/**
 * How the past cases like a new one went: a count by unit and degree of likeness.
 *
 * <p>The degree has four parts, 0 the most alike: the matter (same item, kind, class), the place
 * (same community, street, elsewhere), the channel (same, other) and how far apart in time, in
 * {@value #TIMES} steps from 20 minutes to more than six weeks. A case from another street votes
 * for the unit that has the same role here. Cost: one step a past case, at most {@link
 * CaseMemory#MOST}.
 */
final class Votes {

  static final int MATTERS = 3;
  static final int PLACES = 3;
  static final int CHANNELS = 2;
  static final int TIMES = 8;
  static final int DEGREES = MATTERS * PLACES * CHANNELS * TIMES;

  /** Ends of the steps in time, minutes. */
  private static final int[] STEPS = {20, 120, 720, 2_160, 7_200, 21_600, 60_000};

  private final CaseMemory memory;
  private final DispatchCase one;
  private final int[] code;
  private final int[] slots;
  private int[] units = new int[16];
  private float[][] counts = new float[16][];
  private int size;
  private final float[] totals = new float[DEGREES];

  private Votes(CaseMemory memory, DispatchCase one) {
    this.memory = memory;
    this.one = one;
    this.code = memory.code(one);
    this.slots = new int[memory.roles().size()];
  }

  /**
   * Counts the votes on a case.
   *
   * @param but number of the case in the memory that does not vote, −1 if all do
   */
  static Votes of(CaseMemory memory, DispatchCase one, int but) {
    Votes votes = new Votes(memory, one);
    memory.likely(
        votes.code,
        one.minute(),
        index -> {
          if (index != but) {
            votes.count(index);
          }
        });
    return votes;
  }

  private void count(int index) {
    int unit = memory.roles().counterpart(memory.unit(index), one);
    if (unit >= 0) {
      int degree = degree(memory.fields(index), memory.minute(index));
      row(unit)[degree]++;
      totals[degree]++;
    }
  }

  private float[] row(int unit) {
    if (slots[unit] == 0) {
      if (size == units.length) {
        units = Arrays.copyOf(units, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      units[size] = unit;
      counts[size] = new float[DEGREES];
      slots[unit] = ++size;
    }
    return counts[slots[unit] - 1];
  }

  private int degree(int[] other, long minute) {
    int matter =
        isSame(other, DispatchCase.ITEM) ? 0 : isSame(other, DispatchCase.KIND) ? 1 : MATTERS - 1;
    int place =
        isSame(other, DispatchCase.COMMUNITY)
            ? 0
            : isSame(other, DispatchCase.STREET) ? 1 : PLACES - 1;
    int channel = isSame(other, DispatchCase.CHANNEL) ? 0 : 1;
    return degree(matter, place, channel, step(minute));
  }

  static int degree(int matter, int place, int channel, int time) {
    return ((matter * PLACES + place) * CHANNELS + channel) * TIMES + time;
  }

  private boolean isSame(int[] other, int field) {
    return code[field] >= 0 && code[field] == other[field];
  }

  private int step(long minute) {
    if (minute == DispatchCase.NO_TIME || one.minute() == DispatchCase.NO_TIME) {
      return TIMES - 1;
    }
    long apart = Math.abs(minute - one.minute());
    int step = 0;
    while (step < STEPS.length && apart >= STEPS[step]) {
      step++;
    }
    return step;
  }

  /** Number of units that got votes. */
  int size() {
    return size;
  }

  int unit(int slot) {
    return units[slot];
  }

  /** Votes of a unit by degree; all 0 if it got none. */
  float[] of(int unit) {
    return slots[unit] == 0 ? new float[DEGREES] : counts[slots[unit] - 1];
  }

  /** Votes of all units by degree. */
  float[] totals() {
    return totals;
  }
}
