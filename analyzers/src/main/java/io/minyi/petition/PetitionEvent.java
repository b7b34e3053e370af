package io.minyi.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one envelope for everything that happens to a petition; the topic {@code petition-events}
 * holds nothing else.
 *
 * @param id deterministic: the same thing told twice has the same id
 * @param petition {@code <channel at the source>:<source id>}, the key of the log
 * @param eventTime when it happened
 * @param ingestTime when the raw record reached the log (broker time, so a replay gives the same)
 * @param channel the kept channel it counts under
 * @param sourceChannel the channel's name at the time, which may have been absorbed since
 * @param actorUnit the unit that acted, empty where none did
 * @param actorRole the role it acted in, empty where unknown
 * @param packVersion version of the city pack that read it
 * @param content what the petition says; {@link PetitionContent#NONE} for life events
 * @param details further facts of a life event by name ({@code reason}, {@code until}, {@code
 *     rating})
 * @param evidence references to files or calls that prove it
 */
public record PetitionEvent(
    String id,
    String petition,
    EventType type,
    Instant eventTime,
    Instant ingestTime,
    String channel,
    String sourceChannel,
    String sourceId,
    String actorUnit,
    String actorRole,
    String packVersion,
    SourcePosition source,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = PetitionContent.IfNone.class)
        PetitionContent content,
    Map<String, String> details,
    List<String> evidence) {

  /** The order in which the log took the events in: stable for a replay. */
  public static final Comparator<PetitionEvent> BY_INGEST =
      Comparator.comparing(PetitionEvent::ingestTime)
          .thenComparing(PetitionEvent::source)
          .thenComparing(PetitionEvent::id);

  /** The order in which things happened; equal times keep the order of the log. */
  public static final Comparator<PetitionEvent> BY_TIME =
      Comparator.comparing(PetitionEvent::eventTime).thenComparing(BY_INGEST);

  public PetitionEvent {
    requireText(id, "id");
    requireText(petition, "petition");
    requireText(channel, "channel");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(eventTime, "eventTime");
    Objects.requireNonNull(ingestTime, "ingestTime");
    Objects.requireNonNull(source, "source");
    sourceChannel = sourceChannel == null ? channel : sourceChannel;
    sourceId = sourceId == null ? "" : sourceId;
    actorUnit = actorUnit == null ? "" : actorUnit;
    actorRole = actorRole == null ? "" : actorRole;
    packVersion = packVersion == null ? "" : packVersion;
    content = content == null ? PetitionContent.NONE : content;
    details = details == null ? Map.of() : Map.copyOf(details);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The same event with other content. */
  public PetitionEvent withContent(PetitionContent other) {
    return new PetitionEvent(
        id,
        petition,
        type,
        eventTime,
        ingestTime,
        channel,
        sourceChannel,
        sourceId,
        actorUnit,
        actorRole,
        packVersion,
        source,
        other,
        details,
        evidence);
  }

  private static void requireText(String value, String field) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("petition event needs " + field + ", was empty");
    }
  }
}
