package io.minyi.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.identity.MaskIdentities;
import io.minyi.index.Headers;
import io.minyi.intake.DeadLetter;
import io.minyi.intake.MappedRecord;
import io.minyi.intake.RawRecord;
import io.minyi.intake.Reason;
import io.minyi.intake.RecordOrigin;
import io.minyi.intake.RefusedException;
import io.minyi.intake.ValidRecord;
import io.minyi.jobs.Samples;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // harnesses declare that closing may throw anything
class IntakeStepsTest {

  private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
  private static final PackFiles PACK = Samples.city();
  private static final String GOOD =
      """
      {"工单编号":"A1","标题":"噪音","诉求内容":"深南大道夜间施工噪音扰民","受理时间":"2026-03-01 09:00:00",
       "诉求人":"王先生","联系电话":"13800138000","事发地址":"福田区深南大道"}""";

  @Test
  void a_good_record_becomes_an_event_step_by_step() throws Exception {
    Result<MappedRecord> mapped = through(new MapRecords(PACK), raw(GOOD));
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.one().fields()).containsEntry("id", "A1").containsEntry("title", "噪音");

    Result<ValidRecord> valid = through(new ValidateRecords(PACK, KEY), mapped.one());
    assertThat(valid.refused()).isEmpty();
    assertThat(valid.one().petition()).isEqualTo("hotline-12345:A1");
    assertThat(valid.one().time()).isEqualTo("2026-03-01T01:00:00Z");

    Result<PetitionEvent> masked = through(new MaskRecords(PACK, KEY), valid.one());
    assertThat(masked.refused()).isEmpty();
    assertThat(masked.one().type()).isEqualTo(EventType.RECEIVED);
    assertThat(masked.one().source()).isEqualTo(Samples.SOURCE);

    assertThat(masked.one().content().text()).contains("深南大道夜间施工噪音扰民");
  }

  @Test
  void a_refusal_goes_beside_with_its_place_in_the_log() throws Exception {
    Result<MappedRecord> result = through(new MapRecords(PACK), raw("no json"));

    assertThat(result.out()).isEmpty();
    DeadLetter letter = result.oneRefused();
    assertThat(letter.reason()).isEqualTo(Reason.NOT_AN_OBJECT);
    assertThat(letter.id()).startsWith("hotline-12345/march.csv:7/NOT_AN_OBJECT/");
    assertThat(letter.source()).isEqualTo(Samples.SOURCE);
    assertThat(letter.ingestTime()).isEqualTo(Samples.TIME);
    assertThat(letter.channel()).isEqualTo("hotline-12345");
    assertThat(letter.file()).isEqualTo("march.csv");
    assertThat(letter.row()).isEqualTo(7);
    assertThat(letter.value()).isEqualTo("no json");
  }

  @Test
  void a_refusal_by_a_rule_names_field_value_and_rule() throws Exception {
    MappedRecord mapped =
        through(new MapRecords(PACK), raw(GOOD.replace("2026-03-01 09:00:00", "昨天"))).one();
    DeadLetter letter = through(new ValidateRecords(PACK, KEY), mapped).oneRefused();

    assertThat(letter.reason()).isEqualTo(Reason.TIME_UNREADABLE);
    assertThat(letter.field()).isEqualTo("time");
    assertThat(letter.value()).isEqualTo("昨天");
    assertThat(letter.rule()).isEqualTo("yyyy-MM-dd HH:mm:ss | yyyy-MM-dd HH:mm | iso");
    assertThat(letter.source()).isEqualTo(Samples.SOURCE);
  }

  @Test
  void a_fault_of_the_software_is_a_dead_letter_that_repeats_no_text() throws Exception {
    for (Step step :
        List.of(
            new Step(() -> new IllegalStateException("王先生 13800138000")),
            new Step(StackOverflowError::new))) {
      DeadLetter letter = through(step, raw(GOOD)).oneRefused();

      assertThat(letter.reason()).isEqualTo(Reason.PROCESSING_FAILED);
      assertThat(letter.value()).isIn("IllegalStateException", "StackOverflowError");
      assertThat(letter.rule()).startsWith("io.minyi.jobs.intake.IntakeStepsTest");
      assertThat(letter.source()).isEqualTo(Samples.SOURCE);
      assertThat(letter.toString()).doesNotContain("王先生", "13800138000");
    }
  }

  @Test
  void a_fault_in_one_record_does_not_stop_the_next() throws Exception {
    MapRecords step = new MapRecords(PACK);

    assertThat(through(step, raw("["), raw(GOOD), raw("]")).out()).hasSize(1);
  }

  @Test
  void half_a_character_stays_what_it_is_on_its_way_through_the_log() throws Exception {
    String half = GOOD.replace("夜间", "\\ud83d夜间");
    ValidRecord valid =
        through(new ValidateRecords(PACK, KEY), through(new MapRecords(PACK), raw(half)).one())
            .one();
    PetitionEvent event = through(new MaskRecords(PACK, KEY), valid).one();

    assertThat(PetitionJson.read(PetitionJson.write(event), PetitionEvent.class)).isEqualTo(event);
  }

  private static RawRecord raw(String json) {
    return new RawRecord(
        Samples.SOURCE,
        Samples.TIME,
        json.getBytes(StandardCharsets.UTF_8),
        Map.of(Headers.FILE, "march.csv", Headers.ROW, "7"));
  }

  @SafeVarargs
  private static <I, O> Result<O> through(IntakeStep<I, O> step, I... records) throws Exception {
    try (OneInputStreamOperatorTestHarness<I, O> harness =
        ProcessFunctionTestHarnesses.forProcessFunction(step)) {
      for (I record : records) {
        harness.processElement(record, 0);
      }
      Queue<StreamRecord<DeadLetter>> refused = harness.getSideOutput(IntakeStep.REFUSED);
      return new Result<>(
          harness.extractOutputValues(),
          refused == null ? List.of() : refused.stream().map(StreamRecord::getValue).toList());
    }
  }

  /** What came out of a step. */
  private record Result<O>(List<O> out, List<DeadLetter> refused) {
    O one() {
      assertThat(out).hasSize(1);
      return out.get(0);
    }

    DeadLetter oneRefused() {
      assertThat(out).isEmpty();
      assertThat(refused).hasSize(1);
      return refused.get(0);
    }
  }

  /** A step whose decision always fails. */
  private static final class Step extends IntakeStep<RawRecord, String> {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    private interface Fault extends java.io.Serializable {
      Throwable make();
    }

    Step(Fault fault) {
      super(PACK);
      this.fault = fault;
    }

    @Override
    void prepare(CityPack pack, MaskIdentities masker) {
      // it needs nothing
    }

    @Override
    String decide(RawRecord record) throws RefusedException {
      Throwable made = fault.make();
      if (made instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) made;
    }

    @Override
    RecordOrigin origin(RawRecord record) {
      return record.origin();
    }
  }
}
