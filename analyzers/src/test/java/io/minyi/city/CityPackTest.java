package io.minyi.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minyi.city.Area.Level;
import io.minyi.city.ArrivalProfile.DayKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CityPackTest {

  private static final Path SHENZHEN =
      Path.of(System.getProperty("minyi.root"), "cities", "shenzhen");

  @Test
  void the_pack_of_shenzhen_has_no_fault_and_the_size_of_the_city() throws IOException {
    CityPack pack = CityPack.read(SHENZHEN);

    assertThat(pack.channels().stream().filter(c -> c.carries() == Channel.Carries.PETITIONS))
        .hasSize(23);
    assertThat(pack.areas().at(Level.DISTRICT).stream().filter(a -> a.kind() != Area.Kind.OVERLAY))
        .hasSize(11);
    assertThat(
            pack.areas().at(Level.STREET).stream()
                .filter(a -> a.kind() == Area.Kind.ADMINISTRATIVE)
                .filter(a -> a.code().startsWith("4403")))
        .hasSize(74);
    assertThat(pack.matters().at(1)).hasSize(18);
    assertThat(pack.matters().at(2)).hasSizeGreaterThanOrEqualTo(120);
    assertThat(pack.matters().at(3)).hasSizeGreaterThanOrEqualTo(400);
    assertThat(pack.channels().stream().mapToDouble(Channel::share).sum()).isBetween(0.999, 1.001);
  }

  @Test
  void a_path_leads_from_the_city_down_to_the_area() throws IOException {
    CityPack pack = CityPack.read(SHENZHEN);

    assertThat(pack.areas().path("440310001"))
        .extracting(Area::level)
        .containsExactly(Level.CITY, Level.DISTRICT, Level.STREET);
    assertThat(pack.areas().path("000000")).isEmpty();
  }

  @Test
  void make_up_days_are_worked_and_a_year_without_data_is_said() throws IOException {
    WorkCalendar calendar = CityPack.read(SHENZHEN).calendar();

    assertThat(calendar.kindOf(LocalDate.of(2026, 2, 14))).isEqualTo(DayKind.WORKING);
    assertThat(calendar.kindOf(LocalDate.of(2026, 2, 17))).isEqualTo(DayKind.HOLIDAY);
    assertThat(calendar.kindOf(LocalDate.of(2026, 11, 22))).isEqualTo(DayKind.WEEKEND);
    assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("no data for 2027");
  }

  @Test
  void all_faults_are_reported_at_once_with_file_line_rule_and_value() throws IOException {
    Map<String, byte[]> files = new HashMap<>(PackFiles.load(SHENZHEN).contents());
    replace(files, "areas.csv", "440310001,440310,", "440310001,999999,");
    replace(files, "pack.json", "\"format\":1", "\"format\":7");
    files.put(
        "mappings/broken.json",
        "{\"fields\":{\"colour\":[\"x\"]}}".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> CityPack.of(new PackFiles(files)))
        .isInstanceOfSatisfying(
            CityPackException.class,
            e -> {
              List<String> said = e.faults().stream().map(Fault::toString).toList();
              assertThat(said)
                  .contains("pack.json format must be 1, was \"7\"")
                  .anyMatch(
                      s ->
                          s.matches(
                              "areas.csv:\\d+ parent must be a code of this file, was \"999999\""))
                  .anyMatch(s -> s.startsWith("mappings/broken.json fields must be among"));
            });
  }

  private static void replace(Map<String, byte[]> files, String file, String from, String to) {
    String text = new String(files.get(file), StandardCharsets.UTF_8).replace(": ", ":");
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
