package io.minyi.text.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFileTest {

  private static final int VERSION_AT = "MINYI-MATTERS".length() + 3;

  @TempDir private Path folder;
  private byte[] bytes;

  @BeforeEach
  void write() throws IOException {
    bytes = ModelFile.bytes(out -> out.writeUTF("weights and measures"));
  }

  @Test
  void what_was_written_is_read() throws IOException {
    String content = ModelFile.read(file(bytes), in -> in.readUTF());

    assertThat(content).isEqualTo("weights and measures");
  }

  @Test
  void a_changed_byte_anywhere_is_found() throws IOException {
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      Path file = file(damaged);
      assertThatThrownBy(() -> ModelFile.read(file, in -> in.readUTF()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(file.toString());
    }
  }

  @Test
  void a_file_that_was_cut_off_is_refused_at_every_length() throws IOException {
    for (int length = 0; length < bytes.length; length++) {
      Path file = file(Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> ModelFile.read(file, in -> in.readUTF()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_foreign_file_is_named_as_such() throws IOException {
    Path file =
        file("id,label,text\n1,a,something quite different\n".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> ModelFile.read(file, in -> in.readUTF()))
        .hasMessage(file + " must be a model of matters (MINYI-MATTERS), is none");
  }

  @Test
  void another_version_is_named_as_such() throws IOException {
    bytes[VERSION_AT] = 9;
    Path file = file(bytes);

    assertThatThrownBy(() -> ModelFile.read(file, in -> in.readUTF()))
        .hasMessage(file + " must have version 2 of the model file, has 9; train it anew");
  }

  @Test
  void a_missing_file_is_named() {
    Path file = folder.resolve("none.model");

    assertThatThrownBy(() -> ModelFile.read(file, in -> in.readUTF()))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " cannot be read: no such file");
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("a.model"), content);
  }
}
