package io.minyi.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import io.minyi.city.ArrivalProfile.DayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WorkCalendarTest {

  private final WorkCalendar calendar = Shenzhen.pack().calendar();

  @Test
  void it_covers_every_year_from_2007_to_2026() {
    assertThat(calendar.years()).hasSize(20).contains(2007, 2026);
  }

  /**
   * The library lacks two make-up days of 2013. It also has 2012-05-02 and 2012-10-08 as make-up
   * days, which no notice does; both are worked anyhow, being plain weekdays.
   */
  @Test
  void it_agrees_with_tyme4j_day_by_day_but_for_two_days_that_it_lacks() {
    List<LocalDate> different = new ArrayList<>();
    for (int year : calendar.years().stream().sorted().toList()) {
      LocalDate first = Year.of(year).atDay(1);
      for (LocalDate day = first; day.getYear() == year; day = day.plusDays(1)) {
        if (calendar.isWorkingDay(day) != isWorkedByTyme(day)) {
          different.add(day);
        }
      }
    }

    assertThat(different).containsExactly(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));
  }

  @Test
  void make_up_days_of_tyme4j_that_no_notice_has_are_plain_weekdays() {
    for (LocalDate day : List.of(LocalDate.of(2012, 5, 2), LocalDate.of(2012, 10, 8))) {
      assertThat(holiday(day)).isNotNull();
      assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(calendar.kindOf(day)).isEqualTo(DayKind.WORKING);
    }
  }

  private static boolean isWorkedByTyme(LocalDate day) {
    LegalHoliday holiday = holiday(day);
    if (holiday != null) {
      return holiday.isWork();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LegalHoliday holiday(LocalDate day) {
    return SolarDay.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
        .getLegalHoliday();
  }
}
