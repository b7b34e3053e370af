package io.minyi.handling.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The random cases of a seed: some lives under each of some rules. */
final class Cases {

  /**
   * Spring Festivals, make-up Saturdays, year ends, leap days, a year without data, summer time.
   */
  private static final List<LocalDate> TURNS =
      List.of(
          LocalDate.of(2019, 2, 1),
          LocalDate.of(2020, 1, 20),
          LocalDate.of(2020, 2, 26),
          LocalDate.of(2021, 2, 5),
          LocalDate.of(2021, 9, 16),
          LocalDate.of(2022, 4, 28),
          LocalDate.of(2023, 12, 27),
          LocalDate.of(2024, 2, 4),
          LocalDate.of(2024, 2, 26),
          LocalDate.of(2024, 3, 29),
          LocalDate.of(2024, 9, 27),
          LocalDate.of(2024, 10, 25),
          LocalDate.of(2025, 1, 24),
          LocalDate.of(2025, 9, 26),
          LocalDate.of(2026, 2, 12),
          LocalDate.of(2026, 12, 24),
          LocalDate.of(2027, 1, 29));

  private final long seed;
  private final int livesPerRules;
  private final WorkCalendar holidays;

  Cases(long seed, int livesPerRules, WorkCalendar holidays) {
    this.seed = seed;
    this.livesPerRules = livesPerRules;
    this.holidays = holidays;
  }

  /** Rules as both sides read them, and lives under them. */
  record Bundle(ObjectNode form, String yaml, OracleRules rules, List<Case> cases) {}

  Bundle bundle(int number) {
    Dice dice = new Dice(seed * 1_000_003 + number);
    LocalDate around =
        dice.falls(60)
            ? dice.any(TURNS)
            : LocalDate.of(dice.between(2019, 2026), 1, 1).plusDays(dice.between(0, 364));
    ObjectNode form = RandomRules.of(dice, around);
    String yaml = Case.yaml(form);
    OracleRules rules = new OracleRules(yaml, holidays);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < livesPerRules; i++) {
      RandomLife.Lived lived = new RandomLife(dice, rules, around).live();
      cases.add(new Case(form, lived.events(), lived.at()));
    }
    return new Bundle(form, yaml, rules, cases);
  }
}
