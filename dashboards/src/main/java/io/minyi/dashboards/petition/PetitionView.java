package io.minyi.dashboards.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.dashboards.city.CityNames.Name;
import io.minyi.petition.MaskedSpan;
import io.minyi.petition.Petition;
import io.minyi.petition.Petition.EarlierContent;
import io.minyi.petition.Petition.LifeEvent;
import io.minyi.petition.SourcePosition;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading.Keyword;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A petition's page. Who wrote it is not among it, not even as a pseudonym.
 *
 * @param isTimeAssumed the record carried no time: the moment it came in stands for it
 * @param masked where the text's typed tokens stand
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
    List<Keyword> keywords,
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
        petition.keywords(),
        petition.unit(),
        petition.packVersion(),
        petition.reader(),
        petition.events(),
        petition.versions(),
        petition.source(),
        units);
  }
}
