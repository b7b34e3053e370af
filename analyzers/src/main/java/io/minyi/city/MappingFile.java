package io.minyi.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.ChannelMapping.Field;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a file of {@code mappings/}. */
final class MappingFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KEYS =
      Set.of("zone", "timeFormats", "fields", "missing", "events", "details");
  private static final Pattern EVENT_TYPE = Pattern.compile("[A-Z]+(_[A-Z]+)*");
  private static final Set<String> NAMED_FORMATS = Set.of("iso", "epoch-millis", "epoch-seconds");

  private final String file;
  private final List<Fault> faults;

  MappingFile(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  Optional<ChannelMapping> read(byte[] bytes) {
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      fault(e.getLocation().getLineNr(), "", "must be JSON", e.getOriginalMessage());
      return Optional.empty();
    } catch (IOException e) {
      fault(0, "", "must be JSON", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    root.fieldNames().forEachRemaining(this::requireKnownKey);
    Map<String, List<String>> details = new LinkedHashMap<>();
    root.path("details").properties().forEach(e -> details.put(e.getKey(), texts(e.getValue())));
    Map<String, String> events = new LinkedHashMap<>();
    root.path("events").properties().forEach(e -> events.put(e.getKey(), eventType(e.getValue())));
    return Optional.of(
        new ChannelMapping(
            zone(root),
            timeFormats(root),
            fields(root),
            texts(root.path("missing")),
            events,
            details));
  }

  private void requireKnownKey(String key) {
    if (!KEYS.contains(key)) {
      fault(0, "", "must have no keys but " + KEYS.stream().sorted().toList(), key);
    }
  }

  private String eventType(JsonNode node) {
    String value = node.asText();
    if (!EVENT_TYPE.matcher(value).matches()) {
      fault(0, "events", "must lead to a word in capitals such as SIGNED", value);
    }
    return value;
  }

  private ZoneId zone(JsonNode root) {
    String value = root.path("zone").asText("Asia/Shanghai");
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      fault(0, "zone", "must be a time zone such as Asia/Shanghai", value);
      return ZoneId.of("Asia/Shanghai");
    }
  }

  private List<String> timeFormats(JsonNode root) {
    List<String> formats = texts(root.path("timeFormats"));
    formats.removeIf(format -> !isTimeFormat(format));
    return formats;
  }

  private boolean isTimeFormat(String format) {
    try {
      return NAMED_FORMATS.contains(format) || DateTimeFormatter.ofPattern(format) != null;
    } catch (IllegalArgumentException e) {
      fault(
          0,
          "timeFormats",
          "must be a java.time pattern or one of " + NAMED_FORMATS.stream().sorted().toList(),
          format);
      return false;
    }
  }

  private Map<Field, List<String>> fields(JsonNode root) {
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    for (Map.Entry<String, JsonNode> entry : root.path("fields").properties()) {
      Optional<Field> field =
          Arrays.stream(Field.values()).filter(f -> f.word().equals(entry.getKey())).findFirst();
      if (field.isPresent()) {
        fields.put(field.get(), texts(entry.getValue()));
      } else {
        List<String> words = Arrays.stream(Field.values()).map(Field::word).toList();
        fault(0, "fields", "must be among " + words, entry.getKey());
      }
    }
    return fields;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.elements().forEachRemaining(element -> texts.add(element.asText()));
    return texts;
  }

  private void fault(int line, String column, String rule, String value) {
    faults.add(new Fault(file, line, column, rule, value));
  }
}
