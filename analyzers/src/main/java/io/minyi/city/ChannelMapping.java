package io.minyi.city;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.city.ChannelMapping.Field;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * How a channel's own record becomes our fields.
 *
 * @param zone of times that name none
 * @param timeFormats patterns of {@link java.time.format.DateTimeFormatter}, or {@code iso}, {@code
 *     epoch-millis}, {@code epoch-seconds}
 * @param fields per field the places where it may stand; the first that holds something wins. An
 *     entry that begins with {@code /} is a JSON pointer, any other a top-level key.
 * @param missing values that stand for nothing, e.g. {@code -}
 * @param events words of the channel by the name of our event type; empty for petitions
 * @param details names under which further facts of an event are kept, with the places where they
 *     stand
 */
public record ChannelMapping(
    ZoneId zone,
    List<String> timeFormats,
    Map<Field, List<String>> fields,
    List<String> missing,
    Map<String, String> events,
    Map<String, List<String>> details) {

  /** Our fields. */
  public enum Field {
    ID("id"),
    TITLE("title"),
    TEXT("text"),
    TIME("time"),
    AUTHOR("author"),
    MOBILE("mobile"),
    IDENTITY("identity"),
    ADDRESS("address"),
    AGREE("agree"),
    AGAINST("against"),
    PETITION_CHANNEL("petitionChannel"),
    PETITION("petition"),
    EVENT("event"),
    UNIT("unit"),
    ROLE("role");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    /** Its name in mapping files and messages. */
    public String word() {
      return word;
    }
  }

  /** What stands in a record at the first of a field's places that holds something, else empty. */
  public String value(JsonNode record, Field field) {
    return first(record, fields.getOrDefault(field, List.of()));
  }

  /** What stands in a record for a detail of an event, else empty. */
  public String detail(JsonNode record, String name) {
    return first(record, details.getOrDefault(name, List.of()));
  }

  private String first(JsonNode record, List<String> places) {
    for (String place : places) {
      JsonNode node =
          place.startsWith("/") ? record.at(JsonPointer.compile(place)) : record.path(place);
      String value = node.isContainerNode() ? node.toString() : node.asText("");
      if (!value.isBlank() && !missing.contains(value.strip())) {
        return value.strip();
      }
    }
    return "";
  }
}
