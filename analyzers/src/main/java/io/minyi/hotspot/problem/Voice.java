package io.minyi.hotspot.problem;

import io.minyi.petition.Petition;
import io.minyi.petition.Petition.LifeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One petition among those of a problem: what counting needs, without its text.
 *
 * @param id of the petition, never empty
 * @param author pseudonym; empty is somebody of their own
 * @param agree votes of others for it
 * @param against votes of others against it
 * @param areas codes of its place, city first; empty when unknown
 * @param place name of its place for people, empty when unknown
 * @param answer whether it was answered
 */
public record Voice(
    String id,
    String author,
    Instant time,
    long agree,
    long against,
    String title,
    List<String> areas,
    String place,
    Answer answer) {

  private static final Set<String> ANSWERED =
      Set.of("HANDLED", "REPLIED", "CALLBACK", "CLOSED", "TERMINATED");

  private static final Set<String> SATISFIED_WORDS =
      Set.of("yes", "true", "1", "是", "满意", "基本满意", "非常满意");

  public Voice {
    if (id == null || id.isEmpty()) {
      throw new IllegalArgumentException("id of a petition must not be empty");
    }
    if (agree < 0 || against < 0) {
      throw new IllegalArgumentException(
          "votes must be 0 or more, were %d and %d for %s".formatted(agree, against, id));
    }
    author = author == null ? "" : author;
    title = title == null ? "" : title;
    areas = areas == null ? List.of() : List.copyOf(areas);
    place = place == null ? "" : place;
  }

  /** What became of it. */
  public enum Answer {
    /** Nothing is known of its handling. */
    UNKNOWN,
    OPEN,
    ANSWERED,
    SATISFIED,
    DISSATISFIED;

    /** The petitioner was told something. */
    public boolean isAnswered() {
      return this == ANSWERED || this == SATISFIED || this == DISSATISFIED;
    }
  }

  /** The voice of a petition's document. */
  public static Voice of(Petition petition) {
    return new Voice(
        petition.id(),
        petition.author(),
        petition.time(),
        petition.agree(),
        petition.against(),
        petition.title(),
        petition.place().codes(),
        NamePlace.of(petition.place()),
        answer(petition));
  }

  /** Two petitions without an author are two people. */
  String person() {
    return author.isEmpty() ? "petition " + id : author;
  }

  private static Answer answer(Petition petition) {
    Answer answer = petition.events().isEmpty() ? Answer.UNKNOWN : Answer.OPEN;
    for (LifeEvent event : petition.events()) {
      String satisfied = event.details().get("satisfied");
      if (satisfied != null) {
        answer = SATISFIED_WORDS.contains(satisfied) ? Answer.SATISFIED : Answer.DISSATISFIED;
      } else if (ANSWERED.contains(event.type().name()) && !answer.isAnswered()) {
        answer = Answer.ANSWERED;
      }
    }
    return answer;
  }
}
