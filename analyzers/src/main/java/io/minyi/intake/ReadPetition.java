package io.minyi.intake;

import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.reader.PetitionReader;

/** Understands the masked text of an event that carries one. */
public final class ReadPetition {

  private final PetitionReader reader;

  public ReadPetition(PetitionReader reader) {
    this.reader = reader;
  }

  /** The event with its reading; an event without text comes back as it is. */
  public PetitionEvent read(PetitionEvent event) {
    PetitionContent content = event.content();
    return content.text().isEmpty()
        ? event
        : event.withContent(
            content.withReading(reader.read(content.title(), content.text(), content.address())));
  }
}
