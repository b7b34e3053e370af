package io.minyi.petition;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.CUSTOM;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.minyi.text.AppealReading;
import io.minyi.text.IfUnknown;
import io.minyi.text.LeadReading;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.SubjectReading.Entity;
import io.minyi.text.ToneReading;
import io.minyi.text.UrgencyReading;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A petition as its events tell it: the document of the index {@code petitions}.
 *
 * <p>It is a function of the <b>set</b> of its events, so any order of arrival and any replay give
 * the same document.
 *
 * @param version number of distinct events, which only grows: the document's external version
 * @param state the type of the latest life event, {@code AWAITED} when its petition is still to
 *     come
 * @param time when it was received, or the earliest event while it is awaited
 * @param ingestTime when its first record reached the log
 * @param updateTime when its latest event reached the log
 * @param events its life, in order of time
 * @param versions earlier contents, oldest first; empty when it never changed
 * @param handling its clocks; {@link Handling#NONE} where the city has no rules
 * @param source the raw record of the current content
 */
public record Petition(
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
    String author,
    long agree,
    long against,
    List<MaskedSpan> masked,
    MatterReading matter,
    PlaceReading place,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) AppealReading appeal,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) UrgencyReading urgency,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) ToneReading tone,
    List<Reading.Keyword> keywords,
    List<Entity> entities,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) Accused accused,
    @JsonInclude(value = CUSTOM, valueFilter = IfUnknown.class) LeadReading lead,
    String signature,
    String unit,
    String packVersion,
    String reader,
    List<LifeEvent> events,
    List<EarlierContent> versions,
    @JsonInclude(value = CUSTOM, valueFilter = NoHandling.class) Handling handling,
    SourcePosition source) {

  public Petition {
    title = orEmpty(title);
    text = orEmpty(text);
    address = orEmpty(address);
    author = orEmpty(author);
    unit = orEmpty(unit);
    sourceId = orEmpty(sourceId);
    packVersion = orEmpty(packVersion);
    reader = orEmpty(reader);
    masked = masked == null ? List.of() : List.copyOf(masked);
    matter = matter == null ? MatterReading.UNKNOWN : matter;
    place = place == null ? PlaceReading.UNKNOWN : place;
    appeal = appeal == null ? AppealReading.UNKNOWN : appeal;
    urgency = urgency == null ? UrgencyReading.UNKNOWN : urgency;
    tone = tone == null ? ToneReading.UNKNOWN : tone;
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    entities = entities == null ? List.of() : List.copyOf(entities);
    accused = accused == null ? Accused.NOBODY : accused;
    lead = lead == null ? LeadReading.NONE : lead;
    signature = orEmpty(signature);
    events = events == null ? List.of() : List.copyOf(events);
    versions = versions == null ? List.of() : List.copyOf(versions);
    handling = handling == null ? Handling.NONE : handling;
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }

  /** State of a petition of which only later events have come in. */
  public static final String AWAITED = "AWAITED";

  /** One event as the document shows it. */
  public record LifeEvent(
      String id,
      EventType type,
      Instant time,
      Instant ingestTime,
      String unit,
      String role,
      Map<String, String> details,
      SourcePosition source) {

    public LifeEvent {
      unit = orEmpty(unit);
      role = orEmpty(role);
      details = details == null ? Map.of() : Map.copyOf(details);
    }

    static LifeEvent of(PetitionEvent event) {
      return new LifeEvent(
          event.id(),
          event.type(),
          event.eventTime(),
          event.ingestTime(),
          event.actorUnit(),
          event.actorRole(),
          event.details(),
          event.source());
    }
  }

  /** What the petition said before it was changed. */
  public record EarlierContent(String event, Instant ingestTime, String title, String text) {
    public EarlierContent {
      title = orEmpty(title);
      text = orEmpty(text);
    }
  }

  /**
   * The petition that a set of events adds up to.
   *
   * @param events all of one petition, at least one, in any order
   */
  public static Petition of(Collection<PetitionEvent> events) {
    List<PetitionEvent> byIngest = distinct(events);
    List<PetitionEvent> byTime = byIngest.stream().sorted(PetitionEvent.BY_TIME).toList();
    List<PetitionEvent> contents = byIngest.stream().filter(Petition::carriesContent).toList();
    PetitionEvent first = byIngest.get(0);
    PetitionEvent current = contents.isEmpty() ? first : contents.get(contents.size() - 1);
    PetitionContent content = current.content();
    return new Petition(
        first.petition(),
        byIngest.size(),
        current.channel(),
        current.sourceChannel(),
        current.sourceId(),
        contents.isEmpty() ? AWAITED : byTime.get(byTime.size() - 1).type().name(),
        contents.isEmpty() ? byTime.get(0).eventTime() : current.eventTime(),
        content.isTimeAssumed(),
        first.ingestTime(),
        byIngest.get(byIngest.size() - 1).ingestTime(),
        content.title(),
        content.text(),
        content.address(),
        content.author(),
        content.agree(),
        content.against(),
        content.masked(),
        content.reading().matter(),
        content.reading().place(),
        content.reading().appeal(),
        content.reading().urgency(),
        content.reading().tone(),
        content.reading().keywords(),
        content.reading().entities(),
        content.reading().accused(),
        content.reading().lead(),
        content.reading().signature(),
        lastUnit(byTime),
        current.packVersion(),
        content.reading().reader(),
        byTime.stream().map(LifeEvent::of).toList(),
        contents.stream().limit(Math.max(0, contents.size() - 1)).map(Petition::earlier).toList(),
        Handling.NONE,
        current.source());
  }

  /** Each event once, as it first came in. */
  private static List<PetitionEvent> distinct(Collection<PetitionEvent> events) {
    Map<String, PetitionEvent> byId = new LinkedHashMap<>();
    events.stream()
        .sorted(PetitionEvent.BY_INGEST)
        .forEach(event -> byId.putIfAbsent(event.id(), event));
    return List.copyOf(byId.values());
  }

  /** A unit's own note that it received or corrected something carries none. */
  private static boolean carriesContent(PetitionEvent event) {
    return !event.content().equals(PetitionContent.NONE);
  }

  private static EarlierContent earlier(PetitionEvent event) {
    return new EarlierContent(
        event.id(), event.ingestTime(), event.content().title(), event.content().text());
  }

  /** The same petition under another matter. */
  public Petition withMatter(MatterReading other) {
    return withReading(
        new Reading(
            other, place, appeal, urgency, tone, keywords, entities, accused, lead, signature,
            reader));
  }

  /** The same petition, read anew. */
  public Petition withReading(Reading reading) {
    return new Petition(
        id,
        version,
        channel,
        sourceChannel,
        sourceId,
        state,
        time,
        isTimeAssumed,
        ingestTime,
        updateTime,
        title,
        text,
        address,
        author,
        agree,
        against,
        masked,
        reading.matter(),
        reading.place(),
        reading.appeal(),
        reading.urgency(),
        reading.tone(),
        reading.keywords(),
        reading.entities(),
        reading.accused(),
        reading.lead(),
        reading.signature(),
        unit,
        packVersion,
        reading.reader(),
        events,
        versions,
        handling,
        source);
  }

  /** The same petition with where its handling stands. */
  public Petition withHandling(Handling other) {
    return new Petition(
        id,
        version,
        channel,
        sourceChannel,
        sourceId,
        state,
        time,
        isTimeAssumed,
        ingestTime,
        updateTime,
        title,
        text,
        address,
        author,
        agree,
        against,
        masked,
        matter,
        place,
        appeal,
        urgency,
        tone,
        keywords,
        entities,
        accused,
        lead,
        signature,
        unit,
        packVersion,
        reader,
        events,
        versions,
        other,
        source);
  }

  /** What JSON leaves out: Jackson omits a value that the filter equals. */
  static final class NoHandling {
    @Override
    public boolean equals(Object value) {
      return value == null || Handling.NONE.equals(value);
    }

    @Override
    public int hashCode() {
      return Handling.NONE.hashCode();
    }
  }

  private static String lastUnit(List<PetitionEvent> byTime) {
    return byTime.stream()
        .map(PetitionEvent::actorUnit)
        .filter(unit -> !unit.isEmpty())
        .reduce((earlier, later) -> later)
        .orElse("");
  }
}
