package io.minyi.dashboards.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.Petition;
import io.minyi.petition.Petition.EarlierContent;
import io.minyi.petition.Petition.LifeEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.AppealReading;
import io.minyi.text.LeadReading;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading.Keyword;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.SubjectReading.Entity;
import io.minyi.text.ToneReading;
import io.minyi.text.UrgencyReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A petition's page. Who wrote it is not among it, not even as a pseudonym.
 *
 * @param isTimeAssumed the record carried no time: the moment it came in stands for it
 * @param masked where the text's typed tokens stand
 * @param appeal what the writer wants, absent like all that follows when nothing was read
 * @param reader version of the reader and its lexicons
 * @param events its life in order of time
 * @param versions earlier contents, oldest first
 * @param source the raw record of the current content
 * @param units names of the units among it, by id
 */
public record PetitionView(
    Instant asOf,
    String id,
    int version,
    String channel,
    String sourceChannel,
    String sourceId,
    String state,
    Instant time,
    @JsonProperty("timeAssumed") boolean isTimeAssumed,
    Instant ingestTime,
    Instant updateTime,
    String title,
    String text,
    String address,
    long agree,
    long against,
    List<MaskedSpan> masked,
    MatterReading matter,
    PlaceReading place,
    @Nullable AppealReading appeal,
    @Nullable UrgencyReading urgency,
    @Nullable ToneReading tone,
    List<Keyword> keywords,
    List<Entity> entities,
    @Nullable Accused accused,
    @Nullable LeadReading lead,
    String unit,
    String packVersion,
    String reader,
    List<LifeEvent> events,
    List<EarlierContent> versions,
    SourcePosition source,
    Map<String, Name> units) {

  static PetitionView of(Instant asOf, Petition petition, Map<String, Name> units) {
    return new PetitionView(
        asOf,
        petition.id(),
        petition.version(),
        petition.channel(),
        petition.sourceChannel() == null ? petition.channel() : petition.sourceChannel(),
        petition.sourceId(),
        petition.state(),
        petition.time(),
        petition.isTimeAssumed(),
        petition.ingestTime(),
        petition.updateTime(),
        petition.title(),
        petition.text(),
        petition.address(),
        petition.agree(),
        petition.against(),
        petition.masked(),
        petition.matter(),
        petition.place(),
        unless(AppealReading.UNKNOWN, petition.appeal()),
        unless(UrgencyReading.UNKNOWN, petition.urgency()),
        unless(ToneReading.UNKNOWN, petition.tone()),
        petition.keywords(),
        petition.entities(),
        unless(Accused.NOBODY, petition.accused()),
        unless(LeadReading.NONE, petition.lead()),
        petition.unit(),
        petition.packVersion(),
        petition.reader(),
        petition.events(),
        petition.versions(),
        petition.source(),
        units);
  }

  private static <T> @Nullable T unless(T unknown, T reading) {
    return reading.equals(unknown) ? null : reading;
  }
}
