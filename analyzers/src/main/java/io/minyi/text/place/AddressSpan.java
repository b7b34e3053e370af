package io.minyi.text.place;

/**
 * A part of an address.
 *
 * @param part what it is: {@code prov}, {@code city}, {@code road}, {@code poi} …
 * @param start offset of its first UTF-16 character
 * @param end offset after its last
 */
public record AddressSpan(String part, int start, int end) {

  public AddressSpan {
    if (part.isBlank()) {
      throw new IllegalArgumentException("part must not be blank");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span must begin at 0 or later and end after its start, was %d to %d"
              .formatted(start, end));
    }
  }
}
