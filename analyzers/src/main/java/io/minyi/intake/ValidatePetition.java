package io.minyi.intake;

import io.minyi.city.AbsorbedChannel;
import io.minyi.city.Channel;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.city.CityPack;
import io.minyi.identity.KeyedDigest;
import io.minyi.petition.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks a mapped record against the rules of intake and gives its fields their types. */
public final class ValidatePetition {

  /** Longest petition text, title or address taken, characters. */
  public static final int MAX_TEXT = 100_000;

  /** How far a channel's clock may be ahead of the broker's. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  /** Nothing that this software reads is older. */
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Pattern SOURCE_ID = Pattern.compile("[\\p{L}\\p{N}._:/#~-]{1,100}");

  private final CityPack pack;
  private final KeyedDigest digest;
  private final Map<String, ReadTime> times = new HashMap<>();

  public ValidatePetition(CityPack pack, KeyedDigest digest) {
    this.pack = pack;
    this.digest = digest;
    pack.mappings()
        .forEach(
            (file, mapping) -> {
              requireEventTypes(file, mapping);
              times.put(file, new ReadTime(mapping.timeFormats(), mapping.zone()));
            });
  }

  /** The city pack does not know our event types, so what it leads to is checked here. */
  private static void requireEventTypes(String file, ChannelMapping mapping) {
    Set<String> known =
        Arrays.stream(EventType.values()).map(EventType::name).collect(Collectors.toSet());
    List<String> unknown =
        mapping.events().values().stream().filter(type -> !known.contains(type)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "mappings/%s events must lead to event types, was %s".formatted(file, unknown));
    }
  }

  /**
   * Checks a record.
   *
   * @throws RefusedException with the first rule it breaks
   */
  public ValidRecord validate(MappedRecord record) throws RefusedException {
    Channel channel = pack.channel(record.channel()).orElseThrow();
    Values values = new Values(record.fields());
    return record.isLifeEvent()
        ? lifeEvent(record, channel, values)
        : petition(record, channel, values);
  }

  private ValidRecord petition(MappedRecord record, Channel channel, Values values)
      throws RefusedException {
    String title = values.get(Field.TITLE);
    String text = values.get(Field.TEXT);
    if (text.isEmpty() && title.isEmpty()) {
      throw new RefusedException(Reason.TEXT_MISSING, "text", "", "");
    }
    for (Field field : List.of(Field.TEXT, Field.TITLE, Field.ADDRESS)) {
      requireShort(field.word(), values.get(field));
    }
    boolean isTimeAssumed = values.get(Field.TIME).isEmpty();
    Instant time = isTimeAssumed ? record.origin().ingestTime() : time(record, channel, values);
    String sourceId = values.get(Field.ID);
    if (sourceId.isEmpty()) {
      sourceId = "~" + digest.of(title, text, values.get(Field.TIME), values.get(Field.AUTHOR));
    }
    return new ValidRecord(
        record.origin(),
        record.channel(),
        record.sourceChannel(),
        petitionId(record.sourceChannel(), sourceId, Field.ID),
        sourceId,
        EventType.RECEIVED,
        time,
        isTimeAssumed,
        // a petition that is all title is its text
        text.isEmpty() ? "" : title,
        text.isEmpty() ? title : text,
        values.get(Field.ADDRESS),
        values.get(Field.AUTHOR),
        values.get(Field.MOBILE),
        values.get(Field.IDENTITY),
        values.count(Field.AGREE),
        values.count(Field.AGAINST),
        "",
        "",
        Map.of());
  }

  private static void requireShort(String field, String text) throws RefusedException {
    if (text.length() > MAX_TEXT) {
      String rule = "≤ " + MAX_TEXT;
      throw new RefusedException(Reason.TEXT_TOO_LONG, field, text.length() + " characters", rule);
    }
  }

  private ValidRecord lifeEvent(MappedRecord record, Channel channel, Values values)
      throws RefusedException {
    ChannelMapping mapping = pack.mapping(channel);
    String word = values.get(Field.EVENT);
    String type = mapping.events().getOrDefault(word, "");
    if (type.isEmpty()) {
      String rule = String.join(" | ", mapping.events().keySet());
      throw new RefusedException(Reason.EVENT_UNKNOWN, "event", word, rule);
    }
    String petition = values.get(Field.PETITION);
    if (petition.isEmpty()) {
      throw new RefusedException(Reason.PETITION_MISSING, "petition", "", "");
    }
    return new ValidRecord(
        record.origin(),
        record.channel(),
        record.sourceChannel(),
        petitionId(petitionChannel(values), petition, Field.PETITION),
        values.get(Field.ID),
        EventType.valueOf(type),
        time(record, channel, values),
        false,
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        0,
        values.get(Field.UNIT),
        values.get(Field.ROLE),
        record.details());
  }

  private String petitionChannel(Values values) throws RefusedException {
    String named = values.get(Field.PETITION_CHANNEL);
    String id = pack.absorbed(named).map(AbsorbedChannel::id).orElse(named);
    if (pack.absorbed(id).isEmpty() && pack.channel(id).isEmpty()) {
      throw new RefusedException(Reason.CHANNEL_UNKNOWN, "petitionChannel", named, "");
    }
    return id;
  }

  private static String petitionId(String channel, String sourceId, Field field)
      throws RefusedException {
    if (!SOURCE_ID.matcher(sourceId).matches()) {
      String rule = "A–Z a–z 0–9 . _ : / # ~ -, ≤ 100";
      throw new RefusedException(Reason.ID_INVALID, field.word(), sourceId, rule);
    }
    return channel + ":" + sourceId;
  }

  private Instant time(MappedRecord record, Channel channel, Values values)
      throws RefusedException {
    String text = values.get(Field.TIME);
    ReadTime formats = times.get(channel.mapping());
    Instant time =
        formats
            .read(text)
            .orElseThrow(
                () -> new RefusedException(Reason.TIME_UNREADABLE, "time", text, formats.rule()));
    Instant latest = record.origin().ingestTime().plus(CLOCK_TOLERANCE);
    if (time.isAfter(latest)) {
      String rule = "≤ " + latest.atZone(channel.zone()).toOffsetDateTime();
      throw new RefusedException(Reason.TIME_IN_FUTURE, "time", text, rule);
    }
    if (time.isBefore(EARLIEST)) {
      throw new RefusedException(
          Reason.TIME_ABSURD, "time", text, "≥ " + EARLIEST.atZone(channel.zone()).toLocalDate());
    }
    if (!channel.validity().covers(time.atZone(channel.zone()).toLocalDate())) {
      String rule = channel.validity().from() + " – " + channel.validity().to();
      throw new RefusedException(Reason.CHANNEL_CLOSED, "time", text, rule);
    }
    return time;
  }

  /** The texts of a record by field. */
  private record Values(Map<String, String> fields) {
    String get(Field field) {
      return fields.getOrDefault(field.word(), "");
    }

    long count(Field field) throws RefusedException {
      String text = get(field);
      try {
        return text.isEmpty() ? 0 : Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw new RefusedException(Reason.NUMBER_UNREADABLE, field.word(), text, "0–9");
      }
    }
  }
}
