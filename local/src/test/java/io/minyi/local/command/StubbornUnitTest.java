package io.minyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty events of units that keep to the rules when it suits them, against what was worked out by
 * hand ({@code samples/handling/stubborn-unit.expected.csv} says how).
 */
final class StubbornUnitTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("minyi.root", ".."), "samples", "handling");

  @TempDir private Path folder;
  private JsonNode petitions;

  @BeforeEach
  void make_ledgers() throws IOException {
    Path out = folder.resolve("out.json");
    String[] line = {
      "handling",
      SAMPLES.resolve("stubborn-unit.csv").toString(),
      "--rules",
      SAMPLES.resolve("stubborn-unit.yaml").toString(),
      "--json",
      "--out",
      out.toString()
    };
    assertThat(Minyi.run(line)).isEqualTo(Minyi.OK);
    petitions = new ObjectMapper().readTree(out.toFile());
  }

  @Test
  void every_deadline_and_every_counted_minute_is_as_worked_out_by_hand() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(SAMPLES.resolve("stubborn-unit.expected.csv"));
    for (String line : lines.subList(1, lines.size())) {
      expected.add(line.substring(0, line.indexOf(",\"")));
    }
    List<String> found = new ArrayList<>();
    for (JsonNode petition : petitions) {
      for (JsonNode clock : petition.get("clocks")) {
        if (clock.has("dueAt")) {
          found.add(
              String.join(
                  ",",
                  petition.get("petition").asText(),
                  clock.get("clock").asText(),
                  clock.get("number").asText(),
                  clock.get("dueAt").asText().substring(0, 16),
                  clock.get("state").asText(),
                  clock.get("countedMinutes").asText(),
                  clock.get("limitMinutes").asText()));
        }
      }
    }

    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void what_the_rules_forbid_is_listed_and_changes_nothing() {
    List<String> illegal = new ArrayList<>();
    List<String> states = new ArrayList<>();
    for (JsonNode petition : petitions) {
      states.add(petition.get("state").asText());
      petition
          .get("illegal")
          .forEach(
              event ->
                  illegal.add(event.get("event").asText() + " " + event.get("refusal").asText()));
    }

    assertThat(illegal)
        .containsExactly(
            "2-4 RETURN_TOO_LATE",
            "2-5 NO_RETURN_PENDING",
            "2-6 WRONG_STATE",
            "3-4 EXTENSION_AFTER_DUE",
            "3-5 NO_EXTENSION_PENDING",
            "3-6 EXTENSION_AFTER_DUE",
            "4-5 WRONG_APPROVER",
            "4-6 EXTENSION_VOID",
            "5-4 GROUND_NOT_LISTED",
            "5-5 NOT_PAUSED",
            "6-3 RETURN_WITHOUT_REASON",
            "6-7 NOT_IN_CHARGE",
            "6-9 RETURN_NEEDS_ARBITRATION");
    assertThat(states)
        .containsExactly("CLOSED", "REPLIED", "REPLIED", "REPLIED", "REPLIED", "DISPATCHED");
  }

  @Test
  void lateness_is_counted_by_the_rule_and_by_the_clock_on_the_wall() {
    List<String> late = new ArrayList<>();
    for (JsonNode petition : petitions) {
      for (JsonNode breach : petition.get("breaches")) {
        late.add(
            "%s %s %d %d %s"
                .formatted(
                    petition.get("petition").asText(),
                    breach.get("clock").asText(),
                    breach.get("lateMinutes").asLong(),
                    breach.get("lateWallMinutes").asLong(),
                    breach.get("causedBy").asText()));
      }
    }

    assertThat(late)
        .containsExactly(
            "S-1 sign 540 2460 甲街道办",
            "S-1 handle 60 960 甲街道办",
            "S-3 handle 150 1050 甲街道办",
            "S-5 handle 30 930 甲街道办");
  }
}
