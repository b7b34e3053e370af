package io.minyi.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.text.Reading;
import java.util.List;

/**
 * What a petition says, identities masked: the payload of {@link EventType#RECEIVED} and {@link
 * EventType#CORRECTED}.
 *
 * @param author keyed pseudonym of who wrote it, equal across channels, empty where unknown
 * @param agree supporting votes of others
 * @param against opposing votes of others
 * @param isTimeAssumed the record carried no time, so the moment it came in stands for it
 */
public record PetitionContent(
    String title,
    String text,
    String address,
    String author,
    long agree,
    long against,
    @JsonProperty("timeAssumed") boolean isTimeAssumed,
    List<MaskedSpan> masked,
    Reading reading) {

  public PetitionContent {
    title = title == null ? "" : title;
    text = text == null ? "" : text;
    address = address == null ? "" : address;
    author = author == null ? "" : author;
    masked = masked == null ? List.of() : List.copyOf(masked);
    reading = reading == null ? Reading.NONE : reading;
  }

  /** The content of an event that carries none. */
  public static final PetitionContent NONE =
      new PetitionContent("", "", "", "", 0, 0, false, List.of(), Reading.NONE);

  /** What JSON leaves out: Jackson omits a value that the filter equals. */
  static final class IfNone {
    @Override
    public boolean equals(Object value) {
      return value == null || NONE.equals(value);
    }

    @Override
    public int hashCode() {
      return NONE.hashCode();
    }
  }

  /** The same content with what was understood of it. */
  public PetitionContent withReading(Reading other) {
    return new PetitionContent(
        title, text, address, author, agree, against, isTimeAssumed, masked, other);
  }
}
