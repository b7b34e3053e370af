package io.minyi.text;

import io.minyi.text.Reading.Evidence;
import io.minyi.text.hanlp.Segmenter;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.List;

/**
 * A petition made ready for reading: normalised and cut into words once, for all steps.
 *
 * <p>All positions in it are those of the normal form; what goes into a reading is turned back into
 * positions of the masked text by {@link Part#evidence} and {@link Part#normal}.
 */
public record Passage(Part title, Part text, Part address) {

  /**
   * One field of a petition.
   *
   * @param field {@code title}, {@code text} or {@code address}
   * @param words in order, without gaps but for blanks
   */
  public record Part(String field, NormalText normal, List<Word> words) {

    /** The normal form. */
    public String content() {
      return normal.text();
    }

    /** A stretch of the normal form as evidence in the original. */
    public Evidence evidence(int start, int end, double weight) {
      return new Evidence(
          normal.originalOf(start, end),
          field,
          normal.originalStart(start),
          normal.originalEnd(end),
          weight);
    }

    static Part of(String field, String original, Segmenter segmenter) {
      NormalText normal = NormalizeText.of(original);
      return new Part(field, normal, segmenter.cut(normal.text()));
    }
  }

  /** Makes the fields of a petition ready. */
  public static Passage of(String title, String text, String address, Segmenter segmenter) {
    return new Passage(
        Part.of("title", title, segmenter),
        Part.of("text", text, segmenter),
        Part.of("address", address, segmenter));
  }

  /** Title, text and address, those that say something. */
  public List<Part> parts() {
    return List.of(title, text, address).stream().filter(p -> !p.content().isEmpty()).toList();
  }
}
