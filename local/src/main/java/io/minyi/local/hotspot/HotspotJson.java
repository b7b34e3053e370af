package io.minyi.local.hotspot;

import io.minyi.hotspot.problem.ProblemCard;
import io.minyi.hotspot.problem.ProblemWhy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem as {@code hotspots --json} and the table show it; what is unknown is absent. */
public final class HotspotJson {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  private final ZoneId zone;
  private final ProblemWhy why;

  /** Times are told in a zone. */
  public HotspotJson(ZoneId zone) {
    this.zone = zone;
    why = new ProblemWhy(zone);
  }

  /** The object of a problem. */
  public Map<String, Object> of(int rank, ProblemCard card) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rank", rank);
    json.put("id", card.id());
    json.put("title", card.title());
    if (!card.place().isEmpty()) {
      json.put("place", card.place());
    }
    if (!card.accused().isEmpty()) {
      json.put("accused", card.accused());
    }
    if (!card.from().equals(PetitionFile.NO_TIME)) {
      json.put("from", time(card.from()));
      json.put("to", time(card.to()));
    }
    json.put("life", card.life().name());
    json.put("petitions", card.petitions());
    json.put("people", card.heat().people());
    json.put("voices", card.heat().voices());
    json.put("heat", card.heat().total());
    json.put("parts", card.heat().parts());
    json.put("why", why.of(card));
    json.put("samples", card.samples());
    return json;
  }

  private String time(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
  }

  /** The lines of a problem for people. */
  public String line(int rank, ProblemCard card) {
    return "%3d  %8.2f  %s%n     %s%n     %s – %s  %s%n"
        .formatted(
            rank,
            card.heat().total(),
            card.title(),
            String.join("；", why.of(card)),
            DAY.format(card.from().atZone(zone)),
            DAY.format(card.to().atZone(zone)),
            card.place());
  }
}
