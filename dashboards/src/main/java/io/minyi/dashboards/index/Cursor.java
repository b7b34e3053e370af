package io.minyi.dashboards.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.minyi.dashboards.refusal.WrongQuestionException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page begins: the sort values of the last hit, opaque to the page.
 *
 * @param first time in milliseconds, or score
 * @param id ties are broken by id
 */
public record Cursor(double first, String id) {

  /** From the sort values of a hit that is sorted by a number, then by id. */
  public static Cursor of(List<FieldValue> sort) {
    FieldValue first = sort.get(0);
    double number = first.isLong() ? first.longValue() : first.doubleValue();
    return new Cursor(number, sort.get(1).stringValue());
  }

  /** Read back from an address. */
  public static Cursor parse(String typed) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(typed), StandardCharsets.UTF_8);
      int colon = plain.indexOf(' ');
      return new Cursor(Double.parseDouble(plain.substring(0, colon)), plain.substring(colon + 1));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new WrongQuestionException(
          "after", "must be the cursor of an earlier page", "翻页标记无效，请重新检索。");
    }
  }

  /** As it stands in an address. */
  public String written() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((first + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  /** The values to go on after, for a time. */
  public List<FieldValue> time() {
    return List.of(FieldValue.of((long) first), FieldValue.of(id));
  }

  /** The values to go on after, for a score. */
  public List<FieldValue> score() {
    return List.of(FieldValue.of(first), FieldValue.of(id));
  }
}
