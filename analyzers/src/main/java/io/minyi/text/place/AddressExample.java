package io.minyi.text.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An address whose parts are known.
 *
 * @param spans its parts from left to right; they do not overlap
 */
public record AddressExample(String text, List<AddressSpan> spans) {

  public AddressExample {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text must not be empty");
    }
    spans = spans.stream().sorted(Comparator.comparingInt(AddressSpan::start)).toList();
    int end = 0;
    for (AddressSpan span : spans) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            "spans must end within the text (%d characters), %s ends at %d"
                .formatted(text.length(), span.part(), span.end()));
      }
      if (span.start() < end) {
        throw new IllegalArgumentException(
            "spans must not overlap, %s begins at %d, the one before ends at %d"
                .formatted(span.part(), span.start(), end));
      }
      end = span.end();
    }
  }

  /**
   * Reads {@code {"text","spans":[{"part","start","end"}]}}.
   *
   * @throws IllegalArgumentException if it is anything else, with field, rule and value
   */
  public static AddressExample of(JsonNode record) {
    JsonNode text = record.path("text");
    if (!text.isTextual()) {
      throw new IllegalArgumentException("text must be a text, was " + shown(text));
    }
    JsonNode spans = record.path("spans");
    if (!spans.isArray()) {
      throw new IllegalArgumentException("spans must be a list, was " + shown(spans));
    }
    List<AddressSpan> parts = new ArrayList<>();
    for (JsonNode span : spans) {
      if (!span.path("part").isTextual()) {
        throw new IllegalArgumentException(
            "spans.part must be a text, was " + shown(span.path("part")));
      }
      parts.add(
          new AddressSpan(
              span.path("part").textValue(), offset(span, "start"), offset(span, "end")));
    }
    return new AddressExample(text.textValue(), parts);
  }

  private static int offset(JsonNode span, String field) {
    JsonNode offset = span.path(field);
    if (!offset.isIntegralNumber() || !offset.canConvertToInt()) {
      throw new IllegalArgumentException(
          "spans.%s must be a whole number, was %s".formatted(field, shown(offset)));
    }
    return offset.intValue();
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "absent" : node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
