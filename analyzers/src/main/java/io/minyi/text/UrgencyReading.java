package io.minyi.text;

import java.util.List;

/**
 * How soon somebody must move (紧急程度).
 *
 * @param level {@code normal}, {@code urgent} or {@code emergency}; empty when nothing was read
 * @param cues the words that made it urgent, none when it is normal
 */
public record UrgencyReading(String level, List<Cue> cues) {

  /** Nothing was read. */
  public static final UrgencyReading UNKNOWN = new UrgencyReading("", List.of());

  public UrgencyReading {
    level = level == null ? "" : level;
    cues = cues == null ? List.of() : List.copyOf(cues);
  }

  /**
   * Words that tell of danger or need.
   *
   * @param cue as it stands in the text
   * @param kind of danger, e.g. {@code gas}
   * @param field {@code title} or {@code text}
   */
  public record Cue(String cue, String kind, String field, int start, int end) {}
}
