package io.minyi.text;

import java.util.List;

/**
 * What was understood of one petition, in one immutable value.
 *
 * @param matter what it is about
 * @param place where it is
 * @param keywords the words that carry it, heaviest first
 * @param reader version of the reader and its lexicons, e.g. {@code cues-1}; empty if nothing was
 *     read
 */
public record Reading(
    MatterReading matter, PlaceReading place, List<Keyword> keywords, String reader) {

  /** Nothing was read. */
  public static final Reading NONE =
      new Reading(MatterReading.UNKNOWN, PlaceReading.UNKNOWN, List.of(), "");

  public Reading {
    matter = matter == null ? MatterReading.UNKNOWN : matter;
    place = place == null ? PlaceReading.UNKNOWN : place;
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    reader = reader == null ? "" : reader;
  }

  /**
   * A word that carries the text.
   *
   * @param weight above 0, heaviest is 1
   */
  public record Keyword(String term, double weight) {}

  /**
   * Words in the masked text that speak for a conclusion.
   *
   * @param field {@code title} or {@code text}
   * @param start first character, UTF-16 units
   * @param end character after the last
   */
  public record Evidence(String text, String field, int start, int end, double weight) {}
}
