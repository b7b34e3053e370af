package io.minyi.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteSimulationTest {

  @TempDir Path folder;

  @Test
  void everything_is_written_and_counted_and_twice_the_same() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    WriteSimulation writer = new WriteSimulation(Shenzhen.pack());
    WriteSimulation.Written written = writer.write(one, 5, Shenzhen.OCTOBER, 4, 250);
    assertThat(writer.write(two, 5, Shenzhen.OCTOBER, 4, 250)).isEqualTo(written);
    List<String> names = names(one);
    assertThat(names)
        .contains(
            "README.md",
            "events/unit-systems.jsonl",
            "life.jsonl",
            "petitions/hotline-12345.jsonl",
            "truth/bursts.jsonl",
            "truth/faults.jsonl",
            "truth/petitions.jsonl");
    long lines = 0;
    for (String name : names) {
      assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
      boolean isRecords = name.startsWith("petitions/") || name.startsWith("events/");
      lines += isRecords ? Files.readAllLines(one.resolve(name)).size() : 0;
    }
    assertThat(lines).isEqualTo(written.petitions() + written.events() + written.faults());
    assertThat(Files.readAllLines(one.resolve("truth/petitions.jsonl")))
        .hasSize((int) written.petitions());
    assertThat(Files.readAllLines(one.resolve("truth/bursts.jsonl"))).hasSize(written.bursts());
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
