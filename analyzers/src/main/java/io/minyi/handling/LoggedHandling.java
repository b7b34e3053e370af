package io.minyi.handling;

import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.city.UnitNames;
import io.minyi.petition.EventType;
import io.minyi.petition.Petition;
import io.minyi.petition.PetitionContent;
import io.minyi.petition.PetitionEvent;
import io.minyi.text.Reading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes from the events of the log what the clocks need: units by their names, and by what was read
 * in the text when it came in the facts that rules are chosen by. What a clerk says in the details
 * goes before the reading; the grade is that of the matter in the catalogue.
 */
public final class LoggedHandling {

  /** Details that hold the name of a unit. */
  private static final List<String> UNIT_DETAILS = List.of("to", "cohandler");

  private final CityPack pack;
  private final UnitNames units;

  /** Knows units and matters of a pack. */
  public LoggedHandling(CityPack pack) {
    this.pack = pack;
    this.units = new UnitNames(pack.units());
  }

  /** The events of a petition as its ledger wants them. */
  public List<HandlingEvent> of(Collection<PetitionEvent> events) {
    return events.stream().map(this::of).toList();
  }

  /**
   * The events of a petition as its document tells them. A document has only the reading of the
   * present content, which stands for those of earlier ones too.
   */
  public List<HandlingEvent> of(Petition petition) {
    Set<String> carriers =
        petition.versions().stream()
            .map(Petition.EarlierContent::event)
            .collect(Collectors.toSet());
    return petition.events().stream()
        .map(
            event -> {
              Map<String, String> details = new HashMap<>(event.details());
              if (carriers.contains(event.id()) || event.source().equals(petition.source())) {
                put(details, "matter", petition.matter().id());
                put(details, "appeal", petition.appeal().type());
                put(details, "urgency", petition.urgency().level());
              }
              boolean isReceipt = event.type() == EventType.RECEIVED;
              return new HandlingEvent(
                  event.id(),
                  event.type(),
                  event.time(),
                  event.ingestTime(),
                  units.nameOf(event.unit()),
                  event.role(),
                  isReceipt ? petition.channel() : "",
                  known(details));
            })
        .toList();
  }

  private HandlingEvent of(PetitionEvent event) {
    Map<String, String> details = new HashMap<>(event.details());
    if (!event.content().equals(PetitionContent.NONE)) {
      facts(event.content().reading(), details);
    }
    return new HandlingEvent(
        event.id(),
        event.type(),
        event.eventTime(),
        event.ingestTime(),
        units.nameOf(event.actorUnit()),
        event.actorRole(),
        event.type() == EventType.RECEIVED ? event.channel() : "",
        known(details));
  }

  /** With the grade of the matter, and units by their names. */
  private Map<String, String> known(Map<String, String> details) {
    String matter = details.getOrDefault("matter", "");
    if (!matter.isEmpty()) {
      List<Matter> path = pack.matters().path(matter);
      path.stream()
          .map(Matter::grade)
          .filter(grade -> !grade.isEmpty())
          .reduce((upper, lower) -> lower)
          .ifPresent(grade -> details.putIfAbsent("grade", grade));
    }
    for (String name : UNIT_DETAILS) {
      details.computeIfPresent(name, (n, unit) -> units.nameOf(unit));
    }
    return details;
  }

  private static void facts(Reading reading, Map<String, String> details) {
    put(details, "matter", reading.matter().id());
    put(details, "appeal", reading.appeal().type());
    put(details, "urgency", reading.urgency().level());
  }

  private static void put(Map<String, String> details, String name, String value) {
    if (!value.isEmpty()) {
      details.putIfAbsent(name, value);
    }
  }
}
