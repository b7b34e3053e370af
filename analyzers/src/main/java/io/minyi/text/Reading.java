package io.minyi.text;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.CUSTOM;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.SubjectReading.Entity;
import java.util.List;

/**
 * What was understood of one petition, in one immutable value.
 *
 * @param matter what it is about
 * @param place where it is
 * @param appeal what the writer wants
 * @param urgency how soon somebody must move
 * @param tone how it is said
 * @param keywords the words that carry it, heaviest first
 * @param entities units, companies, estates and persons named
 * @param accused whom it complains about
 * @param lead the unit that should handle it
 * @param signature for finding the same text again, see {@code text.signature}; empty for a text
 *     without letters
 * @param reader versions of the reader, its models and lexicons; empty if nothing was read
 */
public record Reading(
    MatterReading matter,
    PlaceReading place,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) AppealReading appeal,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) UrgencyReading urgency,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) ToneReading tone,
    List<Keyword> keywords,
    List<Entity> entities,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) Accused accused,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) LeadReading lead,
    String signature,
    String reader) {

  /** Nothing was read. */
  public static final Reading NONE =
      new Reading(null, null, null, null, null, null, null, null, null, null, null);

  public Reading {
    matter = matter == null ? MatterReading.UNKNOWN : matter;
    place = place == null ? PlaceReading.UNKNOWN : place;
    appeal = appeal == null ? AppealReading.UNKNOWN : appeal;
    urgency = urgency == null ? UrgencyReading.UNKNOWN : urgency;
    tone = tone == null ? ToneReading.UNKNOWN : tone;
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    entities = entities == null ? List.of() : List.copyOf(entities);
    accused = accused == null ? Accused.NOBODY : accused;
    lead = lead == null ? LeadReading.NONE : lead;
    signature = signature == null ? "" : signature;
    reader = reader == null ? "" : reader;
  }

  /**
   * A word that carries the text.
   *
   * @param weight above 0, heaviest is 1
   */
  public record Keyword(String term, double weight) {}

  /**
   * Words in the masked text that speak for a conclusion.
   *
   * @param field {@code title} or {@code text}
   * @param start first character, UTF-16 units
   * @param end character after the last
   */
  public record Evidence(String text, String field, int start, int end, double weight) {}
}
