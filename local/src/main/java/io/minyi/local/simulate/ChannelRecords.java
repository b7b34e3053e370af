package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes our fields the way a channel does: its mapping of the city pack, turned round. */
final class ChannelRecords {

  private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

  /** A record being filled in a channel's shape. */
  ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Puts a value where the mapping expects a field; nothing where the channel has none. */
  void put(ObjectNode record, ChannelMapping mapping, Field field, String value) {
    List<String> places = mapping.fields().getOrDefault(field, List.of());
    if (!places.isEmpty() && !value.isEmpty()) {
      putAt(record, places.get(0), value);
    }
  }

  /** Puts a number where the mapping expects a field. */
  void put(ObjectNode record, ChannelMapping mapping, Field field, long value) {
    List<String> places = mapping.fields().getOrDefault(field, List.of());
    if (!places.isEmpty()) {
      String place = places.get(0);
      parent(record, place).put(leaf(place), value);
    }
  }

  /** Puts a further fact of an event. */
  void putDetail(ObjectNode record, ChannelMapping mapping, String name, String value) {
    List<String> places = mapping.details().getOrDefault(name, List.of());
    if (!places.isEmpty()) {
      putAt(record, places.get(0), value);
    }
  }

  /**
   * A time in one of the channel's formats.
   *
   * @param choice which of them; those that would lose the minute are never taken
   */
  void putTime(ObjectNode record, ChannelMapping mapping, Instant time, int choice) {
    List<String> exact =
        mapping.timeFormats().stream()
            .filter(f -> f.contains("m") || f.equals("iso") || f.startsWith("epoch"))
            .toList();
    String format = exact.get(choice % exact.size());
    if (format.equals("epoch-millis")) {
      put(record, mapping, Field.TIME, time.toEpochMilli());
    } else {
      put(record, mapping, Field.TIME, written(time, format, mapping.zone()));
    }
  }

  /** A time as a format writes it. */
  String written(Instant time, String format, ZoneId zone) {
    return switch (format) {
      case "iso" -> time.atZone(zone).toOffsetDateTime().toString();
      case "epoch-millis" -> String.valueOf(time.toEpochMilli());
      case "epoch-seconds" -> String.valueOf(time.getEpochSecond());
      default ->
          formats
              .computeIfAbsent(format, f -> DateTimeFormatter.ofPattern(f, Locale.CHINA))
              .format(time.atZone(zone));
    };
  }

  private static void putAt(ObjectNode record, String place, String value) {
    parent(record, place).put(leaf(place), value);
  }

  private static ObjectNode parent(ObjectNode record, String place) {
    ObjectNode node = record;
    if (place.startsWith("/")) {
      String[] steps = place.substring(1).split("/", -1);
      for (int i = 0; i < steps.length - 1; i++) {
        node = node.withObjectProperty(steps[i]);
      }
    }
    return node;
  }

  private static String leaf(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }
}
