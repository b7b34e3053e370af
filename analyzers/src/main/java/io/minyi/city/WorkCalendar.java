package io.minyi.city;

import io.minyi.city.ArrivalProfile.DayKind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked: the plain week, changed by holidays and make-up working days (调休).
 *
 * <p>A year without data is an error that is said, never counted as plain weeks.
 */
public final class WorkCalendar {

  private final Map<LocalDate, SpecialDay> special;
  private final Set<Integer> years;

  WorkCalendar(Map<LocalDate, SpecialDay> special, Set<Integer> years) {
    this.special = Map.copyOf(special);
    this.years = Set.copyOf(years);
  }

  /**
   * A day that is not what its place in the week says.
   *
   * @param isWorked a make-up working day; otherwise a day off
   * @param name the holiday it belongs to
   * @param notice number of the State Council's notice, empty where not known
   */
  public record SpecialDay(boolean isWorked, String name, String notice) {}

  /**
   * Whether a day is worked.
   *
   * @throws DateTimeException if the calendar has no data for the year
   */
  public boolean isWorkingDay(LocalDate day) {
    return kindOf(day) == DayKind.WORKING;
  }

  /**
   * The kind of a day.
   *
   * @throws DateTimeException if the calendar has no data for the year
   */
  public DayKind kindOf(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new DateTimeException(
          "calendar has no data for "
              + day.getYear()
              + ", it covers "
              + years.stream().sorted().toList());
    }
    SpecialDay known = special.get(day);
    if (known != null) {
      return known.isWorked() ? DayKind.WORKING : DayKind.HOLIDAY;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
        ? DayKind.WEEKEND
        : DayKind.WORKING;
  }

  /** The years it covers. */
  public Set<Integer> years() {
    return years;
  }
}
