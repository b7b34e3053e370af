package io.minyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.PackFiles;
import io.minyi.city.Shenzhen;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.MatterReading;
import io.minyi.text.matter.Invented;
import io.minyi.text.matter.MatterModels;
import io.minyi.text.reader.LiveReader;
import io.minyi.text.reader.PackModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReadPetitionTest {

  private static final PackFiles FILES = Shenzhen.files();
  private static final LiveReader LIVE = LiveReader.fixed(FILES);
  private static final String TAUGHT = "楼下无人机表演场地螺旋桨嗡嗡作响，无人机噪声从早到晚";
  private static final String ALIKE = "无人机表演螺旋桨嗡嗡作响，无人机噪声受不了";
  private static final String MATTER = "11.01.01";

  private final ReadPetition decision = new ReadPetition(LIVE);

  @Test
  void a_lesson_counts_for_the_next_petition_like_it_and_the_reading_says_so() {
    Petition before = read(ALIKE);

    learn(MATTER);

    Petition after = read(ALIKE);
    assertThat(before.matter().id()).isNotEqualTo(MATTER);
    assertThat(after.matter().id()).isEqualTo(MATTER);
    assertThat(after.matter().evidence()).anyMatch(evidence -> evidence.text().equals("螺旋桨"));
    assertThat(after.reader()).isEqualTo(LIVE.version() + " corrections-1");
    assertThat(before.reader()).isEqualTo(LIVE.version());
  }

  @Test
  void others_are_read_as_before() {
    Petition before = read("地铁站口的电梯坏了半个月没人修");

    learn(MATTER);

    assertThat(read("地铁站口的电梯坏了半个月没人修")).isEqualTo(before);
  }

  @Test
  void a_withdrawn_lesson_no_longer_counts() {
    Petition before = read(ALIKE);
    learn(MATTER);

    assertThat(learn("")).containsExactly("hotline-12345:taught");

    assertThat(read(ALIKE)).isEqualTo(before);
  }

  @Test
  void a_rebuild_keeps_what_lessons_decided() {
    learn(MATTER);
    Petition read = read(ALIKE);

    assertThat(new RefreshReading(LIVE).refresh(read)).isEqualTo(read);
  }

  @Test
  void another_reader_keeps_the_matter_that_lessons_decided_and_reads_the_rest_anew() {
    learn(MATTER);
    Petition read = read(ALIKE);
    Map<String, byte[]> contents = new TreeMap<>(FILES.contents());
    contents.put(PackModels.MATTERS, MatterModels.bytes(Invented.trained().model()));
    LiveReader other = LiveReader.fixed(new PackFiles(contents));

    Petition again = new RefreshReading(other).refresh(read);

    assertThat(again.matter()).isEqualTo(read.matter());
    assertThat(again.reader()).isEqualTo(other.version() + " corrections-1");
    assertThat(new RefreshReading(other).refresh(again)).isEqualTo(again);
    assertThat(new RefreshReading(other).refresh(read("地铁口没有电梯")).reader())
        .isEqualTo(other.version());
  }

  @Test
  void a_matter_that_a_trained_model_does_not_know_can_be_taught() {
    Map<String, byte[]> contents = new TreeMap<>(FILES.contents());
    contents.put(PackModels.MATTERS, MatterModels.bytes(Invented.trained().model()));
    ReadPetition trained = new ReadPetition(LiveReader.fixed(new PackFiles(contents)));
    trained.learn(lesson(MATTER));

    MatterReading matter = Petition.of(List.of(trained.read(Intake.received(ALIKE)))).matter();

    assertThat(matter.id()).isEqualTo(MATTER);
    assertThat(matter.path()).hasSize(3);
  }

  private List<String> learn(String matter) {
    return decision.learn(lesson(matter));
  }

  private static MatterLesson lesson(String matter) {
    return new MatterLesson("hotline-12345:taught", Instant.EPOCH, matter, "", TAUGHT);
  }

  private Petition read(String text) {
    PetitionEvent event = Intake.received(text);
    return Petition.of(List.of(decision.read(event)));
  }
}
