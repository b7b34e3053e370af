package io.minyi.hotspot.problem;

import io.minyi.petition.Petition;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * A petition as the search for its problem takes it in.
 *
 * @param voice who, when, with what support; kept
 * @param text masked; not kept
 * @param names of places and estates in title and text, as written
 * @param matter id in the catalogue, empty when unknown
 * @param accused whom it complains about, empty when unclear
 */
public record Telling(Voice voice, String text, List<String> names, String matter, String accused) {

  public Telling {
    text = text == null ? "" : text;
    names = names == null ? List.of() : List.copyOf(names);
    matter = matter == null ? "" : matter;
    accused = accused == null ? "" : accused;
  }

  /** What was read of a petition. */
  public static Telling of(Voice voice, String text, Reading reading) {
    return new Telling(
        voice,
        text,
        names(reading.place(), reading),
        reading.matter().isAbstained() ? "" : reading.matter().id(),
        reading.accused().name());
  }

  /** A petition's document, with where its handling stands. */
  public static Telling of(Petition petition) {
    return of(
        Voice.of(petition),
        petition.text(),
        new Reading(
            petition.matter(),
            petition.place(),
            petition.appeal(),
            petition.urgency(),
            petition.tone(),
            petition.keywords(),
            petition.entities(),
            petition.accused(),
            petition.lead(),
            petition.signature(),
            petition.reader()));
  }

  private static List<String> names(PlaceReading place, Reading reading) {
    return Stream.concat(
            place.mentions().stream().filter(m -> NamePlace.isSpot(m.kind())).map(m -> m.text()),
            reading.entities().stream().filter(e -> NamePlace.isSpot(e.kind())).map(e -> e.text()))
        .distinct()
        .toList();
  }
}
