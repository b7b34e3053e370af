package io.minyi.dashboards.petition;

import io.minyi.petition.Petition;
import io.minyi.text.PlaceReading.AreaStep;
import java.time.Instant;
import java.util.List;

/**
 * A petition as a line of a list.
 *
 * @param sourceChannel the channel's name at the source where it has been absorbed since
 * @param state type of its latest event, {@code AWAITED} if the petition itself is still to come
 * @param matter id of its matter, empty when none was decided on
 * @param place its way down the area tree, empty when unresolved
 * @param appeal what the writer wants, empty when unknown
 * @param urgency {@code normal}, {@code urgent} or {@code emergency}, empty when unknown
 * @param agree supporting votes of others
 */
public record PetitionSummary(
    String id,
    String channel,
    String sourceChannel,
    String state,
    Instant time,
    Instant ingestTime,
    List<Segment> title,
    List<Segment> excerpt,
    String matter,
    List<AreaStep> place,
    String appeal,
    String urgency,
    String unit,
    long agree) {

  private static final int EXCERPT = 120;

  public PetitionSummary {
    title = List.copyOf(title);
    excerpt = List.copyOf(excerpt);
    place = List.copyOf(place);
  }

  /** Fields of the document that a summary needs. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "channel",
          "sourceChannel",
          "state",
          "time",
          "ingestTime",
          "title",
          "text",
          "matter.id",
          "place.path",
          "appeal.type",
          "urgency.level",
          "unit",
          "agree");

  static PetitionSummary of(Petition petition) {
    return of(petition, plain(petition.title()), excerpt(petition.text()));
  }

  static PetitionSummary of(Petition petition, List<Segment> title, List<Segment> excerpt) {
    return new PetitionSummary(
        petition.id(),
        petition.channel(),
        petition.sourceChannel() == null ? petition.channel() : petition.sourceChannel(),
        petition.state(),
        petition.time(),
        petition.ingestTime(),
        title,
        excerpt,
        petition.matter().id(),
        petition.place().path(),
        petition.appeal().type(),
        petition.urgency().level(),
        petition.unit(),
        petition.agree());
  }

  static List<Segment> plain(String text) {
    return text.isEmpty() ? List.of() : List.of(new Segment(text, false));
  }

  static List<Segment> excerpt(String text) {
    if (text.codePointCount(0, text.length()) <= EXCERPT) {
      return plain(text);
    }
    return plain(text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…");
  }
}
