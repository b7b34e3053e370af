package io.minyi.petition;

/**
 * A typed token such as {@code [mobile]} that stands in place of somebody's identity.
 *
 * @param kind what stood there: {@code mobile}, {@code id-card}, {@code person} …
 * @param field the field it stands in: {@code title}, {@code text} or {@code address}
 * @param start first character of the token in the masked field, in UTF-16 units
 * @param end character after the token
 */
public record MaskedSpan(String kind, String field, int start, int end) {
  public MaskedSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "masked span must have 0 <= start < end, was " + start + ".." + end);
    }
  }
}
