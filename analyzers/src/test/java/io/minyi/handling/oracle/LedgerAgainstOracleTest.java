package io.minyi.handling.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minyi.city.Shenzhen;
import io.minyi.city.WorkCalendar;
import io.minyi.handling.HandlingRules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The ledger against a second implementation of {@code docs/handling-rules.md}, on random rules and
 * lives. {@code -Dminyi.handling.ledgers=1000000} compares more, {@code -Dminyi.handling.seed=7}
 * others; a difference is printed as the smallest rules and events that show it.
 */
final class LedgerAgainstOracleTest {

  private static final int LIVES_PER_RULES = 40;
  private static final long SEED = Long.getLong("minyi.handling.seed", 20_251_124);

  private final int ledgers = Integer.getInteger("minyi.handling.ledgers", 100_000);
  private final WorkCalendar holidays = Shenzhen.pack().calendar();
  private final Coverage coverage = new Coverage();

  @Test
  void random_ledgers_equal_those_of_a_second_implementation(TestReporter reporter) {
    long ofTheDay = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    reporter.publishEntry("seeds", SEED + " and, of the day, " + ofTheDay);
    compare(SEED, ledgers - ledgers / 10);
    compare(ofTheDay, ledgers / 10);
    reporter.publishEntry("ledgers compared", coverage.counts().toString());
    everythingHappened();
  }

  private void compare(long seed, int count) {
    Cases cases = new Cases(seed, LIVES_PER_RULES, holidays);
    for (int number = 0; number * LIVES_PER_RULES < count; number++) {
      Cases.Bundle bundle = cases.bundle(number);
      HandlingRules rules = HandlingRules.read(bundle.yaml(), "random");
      for (Case one : bundle.cases()) {
        Oracle oracle = new Oracle(one.events(), bundle.rules(), one.at());
        List<Told> told = oracle.told();
        if (!Differences.of(one, rules, oracle, told, holidays).isEmpty()) {
          show(one, "seed " + seed + ", rules " + number);
        }
        coverage.add(oracle, told);
      }
    }
  }

  private void show(Case one, String where) {
    Case smallest = Shrink.of(one, this::differs);
    fail(
        "%s%n%s%n%s",
        where, smallest.text(), String.join("\n", Differences.of(smallest, holidays)));
  }

  private boolean differs(Case one) {
    try {
      return !Differences.of(one, holidays).isEmpty();
    } catch (RuntimeException e) {
      return false; // rules that were taken apart too far
    }
  }

  /** Without this, equality would say little: no case that the rules know is rare. */
  private void everythingHappened() {
    assumeTrue(ledgers >= 50_000, "too few ledgers to say what they cover");
    assertThat(Coverage.expected())
        .allSatisfy(
            name ->
                assertThat(coverage.counts().getOrDefault(name, 0))
                    .as(name)
                    .isGreaterThan(ledgers / 4_000));
  }
}
