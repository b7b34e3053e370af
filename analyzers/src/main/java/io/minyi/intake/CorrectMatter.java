package io.minyi.intake;

import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import io.minyi.petition.Petition.LifeEvent;
import io.minyi.text.MatterReading;
import io.minyi.text.MatterReading.Alternative;
import java.util.EnumSet;
import java.util.List;
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
    Optional<String> matter =
        petition.events().stream()
            .filter(event -> BY_CLERKS.contains(event.type()))
            .flatMap(CorrectMatter::matter)
            .reduce((earlier, later) -> later);
    if (matter.isEmpty()) {
      return petition;
    }
    if (pack.isEmpty()) {
      pack = Optional.of(packs.get());
    }
    List<Matter> path = pack.orElseThrow().matters().path(matter.get());
    return path.isEmpty() ? petition : petition.withMatter(corrected(path, petition.matter()));
  }

  private static Stream<String> matter(LifeEvent event) {
    return Stream.ofNullable(event.details().get(DETAIL)).filter(id -> !id.isEmpty());
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
