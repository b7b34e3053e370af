package io.minyi.local.simulate;

import java.time.LocalDate;

/** The weather of a day in a city with a typhoon season, the same whenever asked. */
final class Weather {

  /** What matters to petitions. */
  enum Sky {
    DRY,
    RAIN,
    TYPHOON
  }

  private final long seed;

  Weather(long seed) {
    this.seed = seed;
  }

  Sky on(LocalDate day) {
    if (isTyphoon(day) || isTyphoon(day.minusDays(1))) {
      return Sky.TYPHOON;
    }
    Draws draws = Draws.of(seed, "rain", day.toEpochDay());
    int month = day.getMonthValue();
    return draws.chance(month >= 4 && month <= 9 ? 0.38 : 0.12) ? Sky.RAIN : Sky.DRY;
  }

  /** Typhoons begin from June to October, some four a year, and last two days. */
  private boolean isTyphoon(LocalDate day) {
    int month = day.getMonthValue();
    return month >= 6 && month <= 10 && Draws.of(seed, "typhoon", day.toEpochDay()).chance(0.027);
  }

  /** How much more is written about a family of matters under that sky and in that season. */
  double factor(Family family, LocalDate day, boolean isHoliday) {
    int month = day.getMonthValue();
    double factor =
        switch (on(day)) {
          case DRY -> 1;
          case RAIN -> family.season().getOrDefault("rain", 1.0);
          case TYPHOON ->
              Math.max(
                  1.5 * family.season().getOrDefault("rain", 1.0),
                  family
                      .season()
                      .getOrDefault("typhoon", family.name().equals("power-cut") ? 5 : 1.0));
        };
    factor *= month >= 5 && month <= 9 ? family.season().getOrDefault("summer", 1.0) : 1;
    factor *= month == 1 || month == 2 ? family.season().getOrDefault("newyear", 1.0) : 1;
    return isHoliday ? factor * family.season().getOrDefault("holiday", 1.0) : factor;
  }
}
