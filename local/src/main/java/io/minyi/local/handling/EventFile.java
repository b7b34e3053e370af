package io.minyi.local.handling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.AbsorbedChannel;
import io.minyi.city.CityPack;
import io.minyi.city.UnitNames;
import io.minyi.handling.HandlingEvent;
import io.minyi.local.file.RecordFile;
import io.minyi.local.file.Row;
import io.minyi.local.handling.EventNames.Told;
import io.minyi.petition.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Life events from a file, as {@code docs/handling-rules.md}, section 1, says. */
public final class EventFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMING_UNITS = List.of("to", "cohandler");

  private final CityPack pack;
  private final EventNames names;
  private final EventTimes times;
  private final UnitNames units;
  private final Map<String, List<HandlingEvent>> events = new LinkedHashMap<>();
  private long refused;
  private long read;

  /**
   * Reads with the words of a city.
   *
   * @param zone of times without an offset
   */
  public EventFile(CityPack pack, ZoneId zone) {
    this.pack = pack;
    this.names = new EventNames(pack);
    this.times = new EventTimes(zone);
    this.units = new UnitNames(pack.units());
  }

  /** A row that cannot be used. */
  private static final class RefusedRow extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedRow(String field, String rule, String value) {
      super(field + " " + rule + ", was \"" + value + "\"");
    }
  }

  /**
   * Reads a file.
   *
   * @param refusals hears of every broken row: {@code events.csv:3 time must be …, was "…"}
   * @throws IOException if the file cannot be read
   */
  public void read(Path file, Consumer<String> refusals) throws IOException {
    RecordFile.read(
        file,
        row -> {
          try {
            take(row);
            read++;
          } catch (RefusedRow e) {
            refused++;
            refusals.accept(file + ":" + row.line() + " " + e.getMessage());
          }
        });
  }

  /** The events by petition, in the order in which the petitions first appear. */
  public Map<String, List<HandlingEvent>> events() {
    return events;
  }

  /** How many rows were used. */
  public long read() {
    return read;
  }

  /** How many rows were not. */
  public long refused() {
    return refused;
  }

  private void take(Row row) throws RefusedRow {
    if (row.defect().isPresent()) {
      throw new RefusedRow(
          "row", "must be whole: " + row.defect().get().english(), shortened(row.broken()));
    }
    ObjectNode record = row.record();
    String petition = petition(record);
    String word = names.value(record, Told.TYPE);
    EventType type =
        names
            .type(word)
            .orElseThrow(
                () ->
                    new RefusedRow("type", "must be among " + names.typeWords(), shortened(word)));
    Instant time = time("time", names.value(record, Told.TIME));
    String recorded = names.value(record, Told.RECORDED);
    HandlingEvent event =
        new HandlingEvent(
            names.value(record, Told.ID),
            type,
            time,
            recorded.isEmpty() ? time : time("recorded", recorded),
            units.nameOf(names.value(record, Told.UNIT)),
            names.value(record, Told.ROLE),
            type == EventType.RECEIVED ? kept(names.value(record, Told.CHANNEL)) : "",
            details(record));
    events.computeIfAbsent(petition, p -> new ArrayList<>()).add(event);
  }

  private String petition(ObjectNode record) throws RefusedRow {
    String number = names.value(record, Told.PETITION);
    if (number.isEmpty()) {
      throw new RefusedRow("petition", "must not be empty", "");
    }
    String channel = names.value(record, Told.PETITION_CHANNEL);
    return channel.isEmpty()
        ? number
        : pack.absorbed(channel).map(AbsorbedChannel::id).orElse(channel) + ":" + number;
  }

  private String kept(String channel) {
    return pack.absorbed(channel).map(AbsorbedChannel::into).orElse(channel);
  }

  private Instant time(String field, String text) throws RefusedRow {
    return times
        .read(text)
        .orElseThrow(() -> new RefusedRow(field, EventTimes.RULE, shortened(text)));
  }

  private Map<String, String> details(ObjectNode record) throws RefusedRow {
    Map<String, String> details = new LinkedHashMap<>();
    JsonNode given = given(record.path("details"));
    given.properties().forEach(entry -> put(details, entry.getKey(), entry.getValue()));
    record
        .properties()
        .forEach(
            entry -> {
              Optional<String> name = names.detail(entry.getKey());
              name.filter(n -> !details.containsKey(n))
                  .ifPresent(n -> put(details, n, entry.getValue()));
            });
    NAMING_UNITS.forEach(name -> details.computeIfPresent(name, (n, unit) -> units.nameOf(unit)));
    return details;
  }

  /** A table holds the object as text. */
  private static JsonNode given(JsonNode node) throws RefusedRow {
    if (!node.isTextual() || node.asText().isBlank()) {
      return node;
    }
    try {
      JsonNode object = JSON.readTree(node.asText());
      if (object.isObject()) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // said below
    }
    throw new RefusedRow("details", "must be a JSON object", shortened(node.asText()));
  }

  private void put(Map<String, String> details, String name, JsonNode value) {
    if (value.isValueNode() && !value.asText("").isBlank() && !names.isMissing(value.asText())) {
      details.put(name, value.asText().strip());
    }
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }
}
