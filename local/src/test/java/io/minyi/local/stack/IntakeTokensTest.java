package io.minyi.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTokensTest {

  @TempDir Path folder;

  private static CityPack pack(String city) throws Exception {
    return CityPack.read(
        Path.of(System.getProperty("minyi.root", "..")).resolve("cities").resolve(city));
  }

  @Test
  void every_channel_has_a_token_of_its_own_that_stays() throws Exception {
    try (StateFolder state = StateFolder.take(folder.resolve("state"))) {
      Map<String, String> tokens = IntakeTokens.of(state, pack("shenzhen")).tokens();
      assertThat(tokens).hasSize(24).containsKeys("hotline-12345", "unit-systems");
      assertThat(tokens.values())
          .doesNotHaveDuplicates()
          .allSatisfy(token -> assertThat(token).matches("[0-9a-f]{64}"));
      Map<String, String> more = IntakeTokens.of(state, pack("archives")).tokens();
      assertThat(more).containsAllEntriesOf(tokens).containsKey("message-board");
      assertThat(IntakeTokens.of(state, pack("shenzhen")).tokens()).isEqualTo(more);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("state").resolve(IntakeTokens.FILE))))
        .isEqualTo("rw-------");
  }

  @Test
  void web_server_is_given_digests_and_nothing_is_printed() {
    IntakeTokens tokens = new IntakeTokens(Map.of("hotline-12345", "abc"));
    assertThat(tokens.forWeb())
        .isEqualTo(
            "hotline-12345:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(tokens).hasToString("IntakeTokens[hotline-12345]");
  }
}
