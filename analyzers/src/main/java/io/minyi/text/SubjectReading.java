package io.minyi.text;

import java.util.List;

/**
 * Who and what is named, and who is complained about (被诉对象).
 *
 * @param keywords the words that carry the text, heaviest first
 * @param entities units, companies, estates and persons named
 * @param accused whom it complains about; {@link Accused#NOBODY} when unclear
 */
public record SubjectReading(
    List<Reading.Keyword> keywords, List<Entity> entities, Accused accused) {

  /** Nothing was read. */
  public static final SubjectReading UNKNOWN =
      new SubjectReading(List.of(), List.of(), Accused.NOBODY);

  public SubjectReading {
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    entities = entities == null ? List.of() : List.copyOf(entities);
    accused = accused == null ? Accused.NOBODY : accused;
  }

  /**
   * A name in the masked text.
   *
   * @param kind {@code unit}, {@code company}, {@code estate}, {@code school}, {@code hospital} or
   *     {@code person}
   * @param field {@code title}, {@code text} or {@code address}
   */
  public record Entity(String kind, String text, String field, int start, int end) {}

  /**
   * Who is complained about.
   *
   * @param kind {@code unit}, {@code company}, {@code estate}, {@code person} …
   * @param unit id of the unit of the city pack that it is, empty when it is none
   */
  public record Accused(String name, String kind, String unit) {

    /** Nobody, or unclear. */
    public static final Accused NOBODY = new Accused("", "", "");

    public Accused {
      name = name == null ? "" : name;
      kind = kind == null ? "" : kind;
      unit = unit == null ? "" : unit;
    }
  }
}
