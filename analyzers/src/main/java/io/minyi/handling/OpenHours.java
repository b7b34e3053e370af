package io.minyi.handling;

import io.minyi.city.ArrivalProfile.DayKind;
import io.minyi.city.WorkCalendar;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The open minutes of a calendar, with the city's holidays.
 *
 * <p>Blocks of 512 days hold, for each day, how many open minutes of the block lie before it, so
 * that counting between two minutes costs the same for an hour and for a year, and finding the
 * minute by which an amount has passed a binary search. Blocks are made when first needed.
 */
final class OpenHours {

  private static final int BLOCK_BITS = 9;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final CalendarHours hours;
  private final WorkCalendar holidays;
  private final ZoneDays days;
  private final boolean always;
  private final int dayLength;
  private final AtomicReferenceArray<Block> blocks;

  private static final class Block {
    private final int[] before;
    private final int[][] spans;

    Block(int[] before, int[][] spans) {
      this.before = before;
      this.spans = spans;
    }

    int total() {
      return before[BLOCK];
    }
  }

  OpenHours(CalendarHours hours, WorkCalendar holidays, ZoneDays days) {
    this.hours = hours;
    this.holidays = holidays;
    this.days = days;
    this.always = hours.isAlways();
    this.dayLength = hours.dayLength();
    this.blocks = new AtomicReferenceArray<>(blockOf(ZoneDays.END_MINUTE / 1440) + 2);
  }

  boolean isAlways() {
    return always;
  }

  int dayLength() {
    return dayLength;
  }

  boolean followsHolidays() {
    return hours.days() == CalendarHours.Days.WORKING;
  }

  ZoneDays days() {
    return days;
  }

  /** Open minutes of {@code [from, to)}. */
  long count(long from, long to) {
    if (from >= to) {
      return 0;
    }
    if (always) {
      return to - from;
    }
    long firstDay = days.dayOf(from);
    long lastDay = days.dayOf(to);
    long count = before(lastDay, to) - before(firstDay, from);
    for (int block = blockOf(firstDay); block < blockOf(lastDay); block++) {
      count += block(block).total();
    }
    return count;
  }

  /** The first moment t with {@code amount} open minutes in {@code [from, t)}. */
  long after(long from, long amount) {
    if (amount <= 0 || from == ZoneDays.NEVER) {
      return from;
    }
    if (always) {
      return from + amount < ZoneDays.END_MINUTE ? from + amount : ZoneDays.NEVER;
    }
    long day = days.dayOf(from);
    long left = amount + before(day, from);
    int block = blockOf(day);
    while (block < blocks.length() - 1 && left > block(block).total()) {
      left -= block(block).total();
      block++;
    }
    return block == blocks.length() - 1 ? ZoneDays.NEVER : within(block, (int) left);
  }

  /** The moment by which that many minutes of the block have passed, at least one. */
  private long within(int number, int minutes) {
    Block block = block(number);
    int low = 0;
    int high = BLOCK - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (block.before[middle] < minutes) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int left = minutes - block.before[low];
    int[] spans = block.spans[low];
    int i = 0;
    while (left > spans[i + 1] - spans[i]) {
      left -= spans[i + 1] - spans[i];
      i += 2;
    }
    return days.startOf(((long) number << BLOCK_BITS) + low) + spans[i] + left;
  }

  boolean isOpen(long day) {
    return spans(day).length > 0;
  }

  /** Where the last span of an open day ends. */
  long close(long day) {
    int[] spans = spans(day);
    return days.startOf(day) + spans[spans.length - 1];
  }

  /** The first open day after that one, or a day beyond all if there is none. */
  long nextOpenDay(long day) {
    long found = day + 1;
    while (found < ZoneDays.END_MINUTE / 1440 && !isOpen(found)) {
      found++;
    }
    return found < ZoneDays.END_MINUTE / 1440 ? found : ZoneDays.NEVER;
  }

  /** Spans of the day, from its first minute: from, to, from, to … */
  int[] spans(long day) {
    return block(blockOf(day)).spans[(int) (day & (BLOCK - 1))];
  }

  /** Whether the day is closed because of a holiday of the city. */
  boolean isHoliday(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return followsHolidays()
        && !hours.dates().containsKey(date)
        && holidays.years().contains(date.getYear())
        && holidays.kindOf(date) == DayKind.HOLIDAY;
  }

  private long before(long day, long minute) {
    Block block = block(blockOf(day));
    int inBlock = (int) (day & (BLOCK - 1));
    int time = (int) (minute - days.startOf(day));
    int count = block.before[inBlock];
    int[] spans = block.spans[inBlock];
    for (int i = 0; i < spans.length && spans[i] < time; i += 2) {
      count += Math.min(time, spans[i + 1]) - spans[i];
    }
    return count;
  }

  private static int blockOf(long day) {
    return (int) (day >> BLOCK_BITS);
  }

  private Block block(int number) {
    Block block = blocks.get(number);
    if (block == null) {
      block = make(number);
      blocks.set(number, block);
    }
    return block;
  }

  private Block make(int number) {
    DaySpans daySpans = new DaySpans(hours, holidays, days);
    int[] before = new int[BLOCK + 1];
    int[][] spans = new int[BLOCK][];
    for (int i = 0; i < BLOCK; i++) {
      spans[i] = daySpans.of(((long) number << BLOCK_BITS) + i);
      before[i + 1] = before[i] + total(spans[i]);
    }
    return new Block(before, spans);
  }

  private static int total(int[] spans) {
    int total = 0;
    for (int i = 0; i < spans.length; i += 2) {
      total += spans[i + 1] - spans[i];
    }
    return total;
  }
}
