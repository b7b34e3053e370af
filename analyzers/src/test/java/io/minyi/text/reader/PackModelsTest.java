package io.minyi.text.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.city.CityPack;
import io.minyi.city.PackFiles;
import io.minyi.city.Shenzhen;
import io.minyi.text.MatterReading;
import io.minyi.text.matter.Invented;
import io.minyi.text.matter.MatterModels;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PackModelsTest {

  private static final PackFiles FILES = Shenzhen.files();

  @Test
  void a_pack_without_models_has_none() {
    assertThat(PackModels.of(FILES)).isEqualTo(PackModels.NONE);
    assertThat(PetitionReader.of(FILES).version())
        .isEqualTo(new PetitionReader(CityPack.of(FILES)).version());
  }

  @Test
  void the_model_of_a_pack_decides_the_matter_and_stands_in_the_version() {
    PackFiles files = with(PackModels.MATTERS, MatterModels.bytes(Invented.trained().model()));

    PetitionReader reader = PetitionReader.of(files);

    MatterReading matter = reader.read("", "工厂偷排污水，河水发臭", "").matter();
    assertThat(matter.alternatives()).isNotEmpty();
    assertThat(matter.isAbstained() ? matter.alternatives().get(0).id() : matter.id())
        .isEqualTo("环保");
    assertThat(reader.version())
        .startsWith(new PetitionReader(CityPack.of(FILES)).version() + " matters.model-")
        .isEqualTo(LiveReader.fixed(files).version());
  }

  @Test
  void a_file_that_is_no_model_is_refused_by_its_name() {
    assertThatThrownBy(() -> PackModels.of(with(PackModels.MATTERS, new byte[] {1, 2, 3})))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("models/matters.model must be a model of matters (MINYI-MATTERS), is none");
    assertThatThrownBy(() -> PackModels.of(with(PackModels.DISPATCH, new byte[] {1, 2, 3})))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("models/dispatch.model must be a model made by dispatch train");
  }

  @Test
  void a_model_of_an_older_format_is_refused_with_both_versions() {
    byte[] old = MatterModels.bytes(Invented.trained().model());
    old["MINYI-MATTERS".length() + 3] = 1;

    assertThatThrownBy(() -> PackModels.check(with(PackModels.MATTERS, old)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "models/matters.model must have version 2 of the model file, has 1; train it anew");
  }

  @Test
  void every_model_has_its_state() {
    PackFiles files = with(PackModels.DISPATCH, new byte[] {1, 2, 3});
    files.contents().put(PackModels.MATTERS, MatterModels.bytes(Invented.trained().model()));

    assertThat(PackModels.states(FILES)).isEmpty();
    assertThat(PackModels.states(files).get(PackModels.MATTERS)).startsWith("matters.model-");
    assertThat(PackModels.states(files).get(PackModels.DISPATCH))
        .startsWith("refused: models/dispatch.model must be a model made by dispatch train");
  }

  private static PackFiles with(String name, byte[] bytes) {
    Map<String, byte[]> contents = new TreeMap<>(FILES.contents());
    contents.put(name, bytes);
    return new PackFiles(contents);
  }
}
