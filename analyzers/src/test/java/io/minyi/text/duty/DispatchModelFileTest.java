package io.minyi.text.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DispatchModelFileTest {

  private static final DispatchModel MODEL =
      TrainDispatch.of(InventedCases.rounds(2), (done, total) -> {});

  @TempDir private Path folder;

  private Path written() throws IOException {
    Path file = folder.resolve("units.dispatch");
    DispatchModelFile.write(MODEL, file);
    return file;
  }

  @Test
  void a_model_read_back_suggests_the_same() throws IOException {
    DispatchCase one = InventedCases.open("流动摊贩", "占道", "市容", "东二街道");

    DispatchModel read = DispatchModelFile.read(written());

    assertThat(read.suggest(one)).isEqualTo(MODEL.suggest(one));
    assertThat(read.precedents(one)).isEqualTo(MODEL.precedents(one));
    assertThat(read.size()).isEqualTo(48);
  }

  @Test
  void a_damaged_model_is_refused() throws IOException {
    Path file = written();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> DispatchModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("units.dispatch is damaged: its checksum does not fit");
  }

  @Test
  void half_a_model_is_refused() throws IOException {
    Path file = written();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> DispatchModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void another_file_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("cases.csv"), "SUB_TYPE_NAME\n流动摊贩\n");

    assertThatThrownBy(() -> DispatchModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must be a model made by dispatch train, was something else");
  }

  @Test
  void a_model_of_another_format_is_refused() throws IOException {
    Path file = written();
    byte[] bytes = Files.readAllBytes(file);
    bytes["minyi-dispatch\n".length() + 3] = 9;
    Files.write(file, bytes);

    assertThatThrownBy(() -> DispatchModelFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must be a dispatch model of format 1, was of format 9");
  }

  @Test
  void a_folder_is_refused() {
    assertThatThrownBy(() -> DispatchModelFile.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must be a dispatch model, was no file");
  }
}
