package io.minyi.intake;

import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.matter.CorrectedMatters;
import io.minyi.text.reader.LiveReader;
import java.util.List;

/**
 * Understands the masked text of an event that carries one, in the light of what clerks corrected
 * before. Not safe for threads.
 */
public final class ReadPetition {

  private final LiveReader live;
  private final CorrectedMatters corrections = new CorrectedMatters();

  public ReadPetition(LiveReader live) {
    this.live = live;
  }

  /** The event with its reading; an event without text comes back as it is. */
  public PetitionEvent read(PetitionEvent event) {
    PetitionContent content = event.content();
    return content.text().isEmpty()
        ? event
        : event.withContent(
            content.withReading(
                live.reader()
                    .read(content.title(), content.text(), content.address(), corrections)));
  }

  /**
   * Takes a correction up, or drops an earlier one if it was withdrawn.
   *
   * @return the petitions whose corrections are no longer remembered
   */
  public List<String> learn(MatterLesson lesson) {
    if (lesson.isWithdrawn()) {
      corrections.forget(lesson.petition());
      return List.of(lesson.petition());
    }
    return corrections.learn(
        lesson.petition(), lesson.time(), lesson.matter(), lesson.title(), lesson.text());
  }
}
