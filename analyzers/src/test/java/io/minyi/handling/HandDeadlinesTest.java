package io.minyi.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.Shenzhen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deadlines worked out by hand, with the reasoning of each, against the ledger. */
final class HandDeadlinesTest {

  private static final List<HandDeadline> TABLE = HandDeadline.all();
  private static final Map<String, HandlingRules> RULES =
      TABLE.stream()
          .map(HandDeadline::rules)
          .distinct()
          .collect(Collectors.toMap(Function.identity(), HandDeadline::rules));

  static List<HandDeadline> table() {
    return TABLE;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void the_ledger_says_what_was_worked_out_by_hand(HandDeadline row) {
    assertThat(row.of(ledger(row, row.events())))
        .as("%s%nevents %s%nwhy %s", row, row.events(), row.reasoning())
        .isEqualTo(row.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void the_order_in_which_events_arrive_changes_nothing(HandDeadline row) {
    List<HandlingEvent> reversed = new ArrayList<>(row.events());
    Collections.reverse(reversed);
    assertThat(row.of(ledger(row, reversed))).as(row.toString()).isEqualTo(row.expected());
  }

  @Test
  void the_table_has_300_cases_of_which_60_have_several_events() {
    assertThat(TABLE).extracting(HandDeadline::id).doesNotHaveDuplicates();
    assertThat(TABLE).hasSizeGreaterThanOrEqualTo(300);
    assertThat(TABLE).filteredOn(row -> row.events().size() > 1).hasSizeGreaterThanOrEqualTo(60);
  }

  private static HandlingLedger ledger(HandDeadline row, List<HandlingEvent> events) {
    return HandlingLedger.of(events, RULES.get(row.rules()), Shenzhen.pack().calendar(), row.at());
  }
}
