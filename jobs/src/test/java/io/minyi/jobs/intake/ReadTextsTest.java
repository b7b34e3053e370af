package io.minyi.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.PackFiles;
import io.minyi.intake.MatterLesson;
import io.minyi.jobs.Samples;
import io.minyi.petition.EventType;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.petition.PetitionJson;
import io.minyi.text.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // harnesses declare that closing may throw anything
class ReadTextsTest {

  private static final PackFiles PACK = Samples.city();
  private static final String ALIKE = "无人机表演螺旋桨嗡嗡作响，无人机噪声受不了";
  private static final String MATTER = "11.01.01";

  @Test
  void a_text_is_read_and_stays_what_it_is_on_its_way_through_the_log() throws Exception {
    try (Harness harness = new Harness(null)) {
      PetitionEvent read = harness.read("\ud83d夜间施工噪音扰民");

      assertThat(read.content().reading().reader()).isNotEmpty();
      assertThat(PetitionJson.read(PetitionJson.write(read), PetitionEvent.class)).isEqualTo(read);
    }
  }

  @Test
  void a_lesson_counts_from_the_next_petition_on() throws Exception {
    try (Harness harness = new Harness(null)) {
      assertThat(harness.matter(ALIKE)).isNotEqualTo(MATTER);

      harness.learn("p1", 1, MATTER);

      assertThat(harness.matter(ALIKE)).isEqualTo(MATTER);
      assertThat(harness.read(ALIKE).content().reading().reader()).endsWith(" corrections-1");
    }
  }

  @Test
  void a_restored_step_knows_what_it_had_learnt_and_nothing_that_was_withdrawn() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness harness = new Harness(null)) {
      harness.learn("p1", 1, MATTER);
      harness.learn("p2", 2, "05.02.02");
      harness.learn("p2", 3, "");
      snapshot = harness.operator.snapshot(1, 1);
    }
    try (Harness harness = new Harness(snapshot)) {
      assertThat(harness.read(ALIKE).content().reading().reader()).endsWith(" corrections-1");
    }
    try (Harness harness = new Harness(snapshot)) {
      harness.learn("p1", 4, "");
      assertThat(harness.matter(ALIKE)).isNotEqualTo(MATTER);
    }
  }

  @Test
  void the_state_forgets_what_the_reader_forgets() throws Exception {
    OperatorSubtaskState snapshot;
    try (Harness harness = new Harness(null)) {
      for (int i = 0; i < 30; i++) {
        harness.learn("p" + i, i, MATTER);
      }
      snapshot = harness.operator.snapshot(1, 1);
    }
    try (Harness harness = new Harness(snapshot)) {
      assertThat(harness.read(ALIKE).content().reading().reader()).endsWith(" corrections-20");
      assertThat(harness.remembered()).hasSize(20);
    }
  }

  private static PetitionEvent event(String text) {
    return new PetitionEvent(
        "e1",
        "hotline-12345:1",
        EventType.RECEIVED,
        Samples.TIME,
        Samples.TIME,
        "hotline-12345",
        "hotline-12345",
        "1",
        "",
        "",
        "pack-1",
        Samples.SOURCE,
        new PetitionContent("", text, "", "", 0, 0, false, List.of(), Reading.NONE),
        Map.of(),
        List.of());
  }

  /** The step with its two inputs. */
  private static final class Harness implements AutoCloseable {
    private final TwoInputStreamOperatorTestHarness<PetitionEvent, MatterLesson, PetitionEvent>
        operator;

    Harness(OperatorSubtaskState snapshot) throws Exception {
      operator =
          new TwoInputStreamOperatorTestHarness<>(
              new CoBroadcastWithNonKeyedOperator<>(
                  new ReadTexts(PACK), List.of(ReadTexts.LESSONS)));
      if (snapshot != null) {
        operator.initializeState(snapshot);
      }
      operator.open();
    }

    void learn(String petition, int second, String matter) throws Exception {
      operator.processElement2(
          new StreamRecord<>(
              new MatterLesson(
                  petition,
                  Instant.ofEpochSecond(second),
                  matter,
                  "",
                  "楼下无人机表演场地螺旋桨嗡嗡作响，无人机噪声从早到晚")));
    }

    PetitionEvent read(String text) throws Exception {
      operator.processElement1(new StreamRecord<>(event(text)));
      List<PetitionEvent> all = operator.extractOutputValues();
      return all.get(all.size() - 1);
    }

    Iterable<Map.Entry<String, MatterLesson>> remembered() throws Exception {
      return ((AbstractStreamOperator<?>) operator.getOperator())
          .getOperatorStateBackend()
          .getBroadcastState(ReadTexts.LESSONS)
          .entries();
    }

    String matter(String text) throws Exception {
      return read(text).content().reading().matter().id();
    }

    @Override
    public void close() throws Exception {
      operator.close();
    }
  }
}
