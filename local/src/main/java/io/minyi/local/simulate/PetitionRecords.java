package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.AbsorbedChannel;
import io.minyi.city.Channel;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/** Puts a story into the record of its channel. */
final class PetitionRecords {

  private final CityModel city;
  private final ChannelRecords records;

  PetitionRecords(CityModel city, ChannelRecords records) {
    this.city = city;
    this.records = records;
  }

  /** The name a petition comes under: now and then an absorbed channel's. */
  String sourceChannel(Channel channel, Draws draws) {
    List<AbsorbedChannel> absorbed =
        city.pack().absorbed().stream().filter(a -> a.into().equals(channel.id())).toList();
    return !absorbed.isEmpty() && draws.chance(0.012) ? draws.pick(absorbed).id() : channel.id();
  }

  /** The channel's number of a petition. */
  String sourceId(Channel channel, Instant at, long number) {
    ZonedDateTime time = at.atZone(channel.zone());
    int day = time.getYear() * 10000 + time.getMonthValue() * 100 + time.getDayOfMonth();
    String tail = String.valueOf(1_000_000 + number % 9_000_000);
    return switch (channel.profile()) {
      case "hotline" -> day + tail;
      case "app" -> "MY" + day % 1_000_000 + tail;
      case "window" -> "BBC-" + day + "-" + tail;
      default -> String.valueOf(day % 10_000_000) + tail;
    };
  }

  ObjectNode record(
      Channel channel, String sourceId, Instant at, Author author, Story story, Draws draws) {
    ChannelMapping mapping = city.pack().mapping(channel);
    ObjectNode record = records.empty();
    records.put(record, mapping, Field.ID, sourceId);
    records.put(record, mapping, Field.TITLE, story.title());
    records.put(record, mapping, Field.TEXT, story.text());
    records.putTime(record, mapping, at, draws.chance(0.9) ? 0 : draws.below(3));
    records.put(record, mapping, Field.AUTHOR, signature(channel, author, draws));
    if (draws.chance(channel.profile().equals("hotline") ? 1 : 0.85)) {
      records.put(record, mapping, Field.MOBILE, author.mobile());
    }
    if (draws.chance(channel.profile().equals("window") ? 0.9 : 0.2)) {
      records.put(record, mapping, Field.IDENTITY, author.idCard());
    }
    records.put(record, mapping, Field.ADDRESS, story.address());
    if (mapping.fields().containsKey(Field.AGREE)) {
      records.put(record, mapping, Field.AGREE, (long) draws.exponential(1.6));
    }
    if (mapping.fields().containsKey(Field.AGAINST)) {
      records.put(record, mapping, Field.AGAINST, (long) draws.exponential(0.25));
    }
    return record;
  }

  private static String signature(Channel channel, Author author, Draws draws) {
    boolean isOpenBoard = channel.mapping().equals("board.json");
    if (isOpenBoard || (channel.mapping().equals("portal.json") && draws.chance(0.3))) {
      return "网友" + Long.toString(Draws.mix(author.id()) >>> 34, 36);
    }
    if (channel.profile().equals("hotline") && draws.chance(0.7)) {
      return author.name().charAt(0) + (author.isWoman() ? "女士" : "先生");
    }
    return author.name();
  }
}
