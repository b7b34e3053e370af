package io.minyi.intake;

import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import io.minyi.petition.Petition.LifeEvent;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a clerk's word on the matter (事项更正) go before the reader's: of the events {@code CLASSIFIED}
 * and {@code CORRECTED} that name a {@code matter} of the catalogue the last one counts. What the
 * reader had said becomes the first alternative.
 */
public final class CorrectMatter {

  /** The detail of an event that names the matter, by its id. */
  public static final String DETAIL = "matter";

  private static final int ALTERNATIVES = 3;
  private static final Set<EventType> BY_CLERKS =
      EnumSet.of(EventType.CLASSIFIED, EventType.CORRECTED);

  private final Supplier<CityPack> packs;
  private Optional<CityPack> pack = Optional.empty();

  /**
   * Corrects by a catalogue.
   *
   * @param packs gives the city pack, asked once and only when there is a correction
   */
  public CorrectMatter(Supplier<CityPack> packs) {
    this.packs = packs;
  }

  /** The petition with the matter that a clerk gave it, if one did. */
  public Petition correct(Petition petition) {
    List<Matter> path = lastWord(petition).map(this::path).orElse(List.of());
    return path.isEmpty() ? petition : petition.withMatter(corrected(path, petition.matter()));
  }

  /**
   * What an event of a petition teaches about others, if it changes that: the clerk's last word, or
   * its end when the reader had said the same, or when the catalogue does not know the item. A
   * function of the set of events, so that any order ends in the same lesson.
   *
   * @param petition as the log holds it, not read anew
   */
  public Optional<MatterLesson> lesson(PetitionEvent event, Petition petition) {
    boolean isNews = !event.content().text().isEmpty() || isWord(event.type(), event.details());
    Optional<LifeEvent> word = isNews ? lastWord(petition) : Optional.empty();
    if (word.isEmpty() || petition.text().isEmpty()) {
      return Optional.empty();
    }
    List<Matter> path = path(word.get());
    String id = path.isEmpty() ? "" : path.get(path.size() - 1).id();
    return Optional.of(
        new MatterLesson(
            petition.id(),
            word.get().time(),
            id.equals(petition.matter().id()) ? "" : id,
            petition.title(),
            petition.text()));
  }

  private static Optional<LifeEvent> lastWord(Petition petition) {
    return petition.events().stream()
        .filter(event -> isWord(event.type(), event.details()))
        .reduce((earlier, later) -> later);
  }

  private static boolean isWord(EventType type, Map<String, String> details) {
    return BY_CLERKS.contains(type) && !details.getOrDefault(DETAIL, "").isEmpty();
  }

  private List<Matter> path(LifeEvent word) {
    if (pack.isEmpty()) {
      pack = Optional.of(packs.get());
    }
    return pack.orElseThrow().matters().path(word.details().get(DETAIL));
  }

  private static MatterReading corrected(List<Matter> path, MatterReading read) {
    String id = path.get(path.size() - 1).id();
    Stream<Alternative> first =
        read.isAbstained()
            ? Stream.of()
            : Stream.of(new Alternative(read.id(), read.path(), read.probability()));
    return new MatterReading(
        id,
        path.stream().map(Matter::id).toList(),
        path.stream().map(Matter::name).toList(),
        1,
        false,
        Stream.concat(first, read.alternatives().stream())
            .filter(alternative -> !alternative.id().equals(id))
            .limit(ALTERNATIVES)
            .toList(),
        List.of());
  }
}
