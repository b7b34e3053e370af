package io.minyi.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.ArrivalProfile.DayKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads all files of a pack, then checks what they say of each other; gathers every fault on the
 * way.
 */
final class PackReader {

  /** Version of the pack's file formats that this reader knows. */
  private static final int FORMAT = 1;

  private final PackFiles files;
  private final List<Fault> faults = new ArrayList<>();

  PackReader(PackFiles files) {
    this.files = files;
  }

  CityPack read() {
    JsonNode head = head();
    PackTables tables = new PackTables(files, faults);
    AreaTree areas = tables.areas();
    MatterCatalogue matters = tables.matters();
    List<Unit> units = tables.units(areas);
    Map<String, ChannelMapping> mappings = mappings();
    Map<String, ArrivalProfile> profiles = profiles();
    List<Channel> channels = tables.channels(units, mappings.keySet(), profiles.keySet());
    CityPack pack =
        new CityPack(
            text(head, "id"),
            text(head, "version"),
            text(head, "name"),
            text(head, "english"),
            text(head, "rootArea"),
            zone(head),
            channels,
            tables.absorbed(channels),
            mappings,
            profiles,
            areas,
            tables.tiles(areas),
            matters,
            tables.crosswalks(matters),
            tables.duties(matters, units),
            units,
            calendar(),
            lexicons());
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparing(Fault::file).thenComparingLong(Fault::line));
      throw new CityPackException(faults);
    }
    return pack;
  }

  private JsonNode head() {
    try {
      JsonNode head = new ObjectMapper().readTree(files.find("pack.json").orElse(new byte[0]));
      if (head.path("format").asInt() != FORMAT) {
        fault("pack.json", 0, "format", "must be " + FORMAT, head.path("format").asText());
      }
      return head;
    } catch (IOException e) {
      fault("pack.json", 0, "", "must be JSON", String.valueOf(e.getMessage()));
      return new ObjectMapper().createObjectNode();
    }
  }

  private String text(JsonNode head, String key) {
    String value = head.path(key).asText("");
    if (value.isEmpty()) {
      fault("pack.json", 0, key, "must not be empty", value);
    }
    return value;
  }

  private ZoneId zone(JsonNode head) {
    try {
      return ZoneId.of(head.path("zone").asText());
    } catch (DateTimeException e) {
      fault(
          "pack.json",
          0,
          "zone",
          "must be a time zone such as Asia/Shanghai",
          head.path("zone").asText());
      return ZoneId.of("Asia/Shanghai");
    }
  }

  private Map<String, ChannelMapping> mappings() {
    Map<String, ChannelMapping> mappings = new LinkedHashMap<>();
    for (String file : files.under("mappings")) {
      new MappingFile(file, faults)
          .read(files.find(file).orElseThrow())
          .ifPresent(mapping -> mappings.put(file.substring("mappings/".length()), mapping));
    }
    return mappings;
  }

  private Map<String, ArrivalProfile> profiles() {
    String file = "profiles.csv";
    Map<String, Map<DayKind, Double[]>> weights = new LinkedHashMap<>();
    PackTable table = PackTable.optional(files, file, faults, "profile", "day", "hour", "weight");
    table.requireUnique("profile", "day", "hour");
    table.map(
        row ->
            weights.computeIfAbsent(row.required("profile"), id -> new EnumMap<>(DayKind.class))
                    .computeIfAbsent(row.oneOf("day", DayKind.class), day -> new Double[24])[
                    row.whole("hour", 0, 23)] =
                row.number("weight", 0, 1000));
    Map<String, ArrivalProfile> profiles = new LinkedHashMap<>();
    weights.forEach((id, byDay) -> profiles.put(id, profile(file, id, byDay)));
    return profiles;
  }

  private ArrivalProfile profile(String file, String id, Map<DayKind, Double[]> byDay) {
    Map<DayKind, List<Double>> hours = new EnumMap<>(DayKind.class);
    for (DayKind day : DayKind.values()) {
      Double[] given = byDay.getOrDefault(day, new Double[24]);
      if (Arrays.asList(given).contains(null)) {
        fault(
            file,
            0,
            "hour",
            "must be given for all 24 hours of a " + PackTable.word(day) + " day",
            id);
      }
      hours.put(day, Arrays.stream(given).map(weight -> weight == null ? 0.0 : weight).toList());
    }
    return new ArrivalProfile(id, hours);
  }

  private WorkCalendar calendar() {
    PackTable table =
        PackTable.optional(files, "calendar.csv", faults, "date", "kind", "name", "notice");
    table.requireUnique("date");
    table.requireEach("kind", "must be off or work", Set.of("off", "work")::contains);
    Map<LocalDate, WorkCalendar.SpecialDay> days = new LinkedHashMap<>();
    table.map(
        row ->
            days.put(
                row.date("date", LocalDate.EPOCH),
                new WorkCalendar.SpecialDay(
                    row.text("kind").equals("work"), row.text("name"), row.text("notice"))));
    PackTable years = PackTable.optional(files, "calendar-years.csv", faults, "year", "notice");
    return new WorkCalendar(days, new TreeSet<>(years.map(row -> row.whole("year", 1990, 2100))));
  }

  private Lexicons lexicons() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String file : files.under("lexicons")) {
      String name = file.substring("lexicons/".length()).replace(".txt", "");
      words.put(
          name,
          new String(files.find(file).orElseThrow(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableList()));
    }
    return new Lexicons(words);
  }

  private void fault(String file, long line, String column, String rule, String value) {
    faults.add(new Fault(file, line, column, rule, value));
  }
}
