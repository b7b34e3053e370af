package io.minyi.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.city.CityPack;
import io.minyi.city.Fault;
import io.minyi.city.PackFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PackRulesTest {

  private static final Path CITIES = Path.of(System.getProperty("minyi.root"), "cities");

  @Test
  void the_rules_of_the_packs_have_no_fault_and_shenzhen_s_know_every_clock() throws IOException {
    for (String city : List.of("shenzhen", "archives")) {
      PackFiles files = PackFiles.load(CITIES.resolve(city));
      assertThat(PackRules.faults(files, Optional.of(CityPack.of(files)))).isEmpty();
    }
    HandlingRules rules = PackRules.read(PackFiles.load(CITIES.resolve("shenzhen"))).orElseThrow();
    Set<ClockName> clocks =
        rules.rules().stream().map(LimitRule::clock).collect(Collectors.toSet());

    assertThat(clocks).isEqualTo(Arrays.stream(ClockName.values()).collect(Collectors.toSet()));
    assertThat(rules.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.source()).isNotEmpty();
              assertThat(rule.sourceTag()).isIn("V", "M", "K");
            });
  }

  @Test
  void every_preset_can_be_read_and_says_how_sure_it_is() throws IOException {
    try (Stream<Path> presets = Files.list(CITIES.resolve("presets"))) {
      List<Path> files =
          presets.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertThat(files).hasSize(9);
      for (Path file : files) {
        String text = Files.readString(file);
        HandlingRules rules = HandlingRules.read(text, file.getFileName().toString());
        assertThat(text).as(file.toString()).startsWith("# ").contains("ur own filling");
        assertThat(rules.rules())
            .as(file.toString())
            .isNotEmpty()
            .allSatisfy(rule -> assertThat(rule.sourceTag()).isIn("V", "M", "K"));
      }
    }
  }

  @Test
  void rules_that_name_what_the_pack_does_not_have_are_said() {
    String yaml =
        """
        format: 1
        id: town
        version: "1"
        zone: Europe/Berlin
        calendars:
          office: {days: working, hours: ["09:00-17:00"]}
          shop: {days: every, hours: ["09:00-17:00"]}
        units: {某局: shop}
        rules:
        - id: handle
          clock: handle
          when: {channel: pigeon, matter: "09", unit: 某局}
          limit: 5 working days
        """;

    assertThat(faults(yaml))
        .extracting(Fault::toString)
        .containsExactly(
            "handling.yaml units must be a unit of units.csv, was \"某局\"",
            "handling.yaml rule handle: when.matter must be of matters.csv, was \"09\"",
            "handling.yaml rule handle: when.channel must be of channels.csv, was \"pigeon\"",
            "handling.yaml rule handle: when.unit must be a unit of units.csv, was \"某局\"",
            "handling.yaml zone must be the pack's, Asia/Shanghai, was \"Europe/Berlin\"");
  }

  @Test
  void faults_of_the_rules_themselves_come_one_by_one_with_their_lines() {
    String yaml =
        """
        format: 1
        id: town
        version: "1"
        zone: Asia/Shanghai
        calendars:
          office: {days: working, hours: ["09:00-17:00"]}
        rules:
        - id: handle
          clock: handle
          limit: 5 fortnights
          colour: blue
        """;

    assertThat(faults(yaml)).extracting(Fault::line).containsExactly(10L, 11L);
    assertThat(faults(yaml)).extracting(Fault::value).containsExactly("5 fortnights", "colour");
  }

  private static List<Fault> faults(String yaml) {
    PackFiles files = new PackFiles(Map.of(PackRules.FILE, yaml.getBytes(StandardCharsets.UTF_8)));
    return PackRules.faults(files, Optional.of(CityPack.none()));
  }
}
