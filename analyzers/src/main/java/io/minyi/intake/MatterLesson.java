package io.minyi.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Objects;

/**
 * What a clerk's correction of one petition teaches about others like it: a message of the topic
 * {@code matter-lessons}. The last one of a petition counts.
 *
 * @param petition the key
 * @param time when the clerk said it
 * @param matter id of the item that the clerk chose; empty when nothing is to be learnt any more
 * @param title masked, its first {@value #MOST_TITLE} characters; empty when withdrawn
 * @param text masked, its first {@value #MOST_TEXT} characters, which is all that the matter is
 *     read from; empty when withdrawn
 */
public record MatterLesson(
    String petition, Instant time, String matter, String title, String text) {

  private static final int MOST_TITLE = 200;
  private static final int MOST_TEXT = 500;

  public MatterLesson {
    Objects.requireNonNull(petition, "petition");
    Objects.requireNonNull(time, "time");
    matter = matter == null ? "" : matter;
    title = matter.isEmpty() ? "" : beginning(title, MOST_TITLE);
    text = matter.isEmpty() ? "" : beginning(text, MOST_TEXT);
  }

  /** An earlier lesson of the petition counts no longer. */
  @JsonIgnore
  public boolean isWithdrawn() {
    return matter.isEmpty();
  }

  private static String beginning(String text, int most) {
    if (text == null || text.length() <= most) {
      return text == null ? "" : text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
