package io.minyi.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.minyi.city.AbsorbedChannel;
import io.minyi.city.Channel;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.city.CityPack;
import io.minyi.index.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** From a channel's own record to our fields, by the mapping of the city pack. */
public final class MapChannel {

  /** Largest record taken, bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private final CityPack pack;
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public MapChannel(CityPack pack) {
    this.pack = pack;
  }

  /**
   * Maps a record.
   *
   * @throws RefusedException if it cannot be read or its channel is unknown
   */
  public MappedRecord map(RawRecord raw) throws RefusedException {
    RecordOrigin origin = raw.origin();
    String sourceChannel =
        pack.absorbed(origin.channel()).map(AbsorbedChannel::id).orElse(origin.channel());
    String kept = pack.absorbed(sourceChannel).map(AbsorbedChannel::into).orElse(sourceChannel);
    Channel channel =
        pack.channel(kept)
            .orElseThrow(() -> refused(Reason.CHANNEL_UNKNOWN, "channel", origin.channel()));
    JsonNode record = parse(raw);
    ChannelMapping mapping = pack.mapping(channel);
    Map<String, String> fields = new HashMap<>();
    for (Field field : Field.values()) {
      String value = readable(field.word(), mapping.value(record, field));
      if (!value.isEmpty()) {
        fields.put(field.word(), value);
      }
    }
    Map<String, String> details = new HashMap<>();
    for (String name : mapping.details().keySet()) {
      String value = readable(name, mapping.detail(record, name));
      if (!value.isEmpty()) {
        details.put(name, value);
      }
    }
    boolean isLifeEvent = channel.carries() == Channel.Carries.EVENTS;
    return new MappedRecord(origin, kept, sourceChannel, isLifeEvent, fields, details);
  }

  private JsonNode parse(RawRecord raw) throws RefusedException {
    if (raw.value().length > MAX_BYTES) {
      String rule = "≤ " + MAX_BYTES + " bytes";
      throw new RefusedException(Reason.TOO_LARGE, "", raw.value().length + " bytes", rule);
    }
    String text = decode(raw);
    String defect = raw.headers().getOrDefault(Headers.DEFECT, "");
    if (!defect.isEmpty()) {
      throw refused(reason(defect), "", text);
    }
    try {
      JsonNode record = json.readTree(text);
      if (record.isObject()) {
        return record;
      }
    } catch (JsonProcessingException e) {
      // the reason below says it; the parser's message would repeat the text
    }
    throw refused(Reason.NOT_AN_OBJECT, "", text);
  }

  private static String decode(RawRecord raw) throws RefusedException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw.value())).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // the reason below says it
    }
    throw new RefusedException(Reason.UNREADABLE, "", raw.value().length + " bytes", "UTF-8");
  }

  /** What a channel escaped in its JSON may be no text: NUL, or half of an emoji that was cut. */
  private static String readable(String field, String value) throws RefusedException {
    if (value.indexOf('\0') >= 0) {
      throw new RefusedException(Reason.UNREADABLE, field, "", "text without NUL");
    }
    return value.chars().anyMatch(c -> Character.isSurrogate((char) c))
        ? new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        : value;
  }

  /** The header comes from outside, so it may hold anything. */
  private static Reason reason(String defect) {
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.name().equals(defect))
        .findFirst()
        .orElse(Reason.NOT_AN_OBJECT);
  }

  private static RefusedException refused(Reason reason, String field, String value) {
    return new RefusedException(reason, field, value, "");
  }
}
