package io.minyi.jobs.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.handling.UnitDay;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.PetitionJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // harnesses declare that closing may throw anything
class SumUnitDaysTest {

  private static final UnitDay.Cell CELL =
      new UnitDay.Cell("市水务局", "2026-03-02", 1, "06", "440304");
  private static final Instant EARLIER = Instant.parse("2026-03-02T05:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void contributions_add_up_and_are_taken_back() throws Exception {
    List<IndexDocument> written =
        sum(
            change(EARLIER, Map.of("handled", 1L, "handledMinutes", 420L)),
            change(LATER, Map.of("handled", 1L, "handledMinutes", 60L)),
            change(LATER, Map.of("handled", -1L, "handledMinutes", -420L)));

    assertThat(counts(written.get(1))).isEqualTo(Map.of("handled", 2L, "handledMinutes", 480L));
    assertThat(counts(written.get(2))).isEqualTo(Map.of("handled", 1L, "handledMinutes", 60L));
  }

  @Test
  void a_sum_of_nothing_is_written_as_nothing() throws Exception {
    List<IndexDocument> written =
        sum(change(EARLIER, Map.of("signed", 1L)), change(LATER, Map.of("signed", -1L)));

    assertThat(counts(written.get(1))).isEmpty();
  }

  @Test
  void the_version_is_the_latest_moment_and_never_goes_back() throws Exception {
    List<IndexDocument> written =
        sum(
            change(EARLIER, Map.of("signed", 1L)),
            change(LATER, Map.of("signed", 1L)),
            change(EARLIER, Map.of("signed", 1L)));

    assertThat(written)
        .extracting(IndexDocument::version)
        .containsExactly(EARLIER.toEpochMilli(), LATER.toEpochMilli(), LATER.toEpochMilli());
    assertThat(written).extracting(IndexDocument::id).containsOnly(CELL.id());
  }

  private static UnitDayChange change(Instant moment, Map<String, Long> counts) {
    return UnitDayChange.of(CELL, moment, counts);
  }

  private static Map<String, Long> counts(IndexDocument document) throws Exception {
    return PetitionJson.read(document.json(), UnitDay.class).counts();
  }

  private static List<IndexDocument> sum(UnitDayChange... changes) throws Exception {
    try (KeyedOneInputStreamOperatorTestHarness<String, UnitDayChange, IndexDocument> operator =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new SumUnitDays()), UnitDayChange::id, Types.STRING)) {
      operator.open();
      for (UnitDayChange change : changes) {
        operator.processElement(change, 0);
      }
      return operator.extractOutputValues();
    }
  }
}
