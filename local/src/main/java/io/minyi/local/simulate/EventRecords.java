package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.Channel;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.city.Unit;
import io.minyi.city.UnitNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the events of a petition's life into the records of the units' systems. */
final class EventRecords {

  private final ChannelRecords records;
  private final Channel channel;
  private final ChannelMapping mapping;
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final UnitNames names;

  EventRecords(CityModel city, ChannelRecords records) {
    this.records = records;
    this.names = new UnitNames(city.pack().units());
    this.channel =
        city.pack().channels().stream()
            .filter(c -> c.carries() == Channel.Carries.EVENTS)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the pack has no channel of events"));
    this.mapping = city.pack().mapping(channel);
    mapping
        .events()
        .forEach((word, type) -> words.computeIfAbsent(type, t -> new ArrayList<>()).add(word));
  }

  Channel channel() {
    return channel;
  }

  ChannelMapping mapping() {
    return mapping;
  }

  /**
   * The record of a step.
   *
   * @param source the name of the channel by which the petition came
   */
  ObjectNode record(Life.Step step, String source, String sourceId, String serial, Draws draws) {
    ObjectNode record = records.empty();
    records.put(record, mapping, Field.ID, serial);
    records.put(record, mapping, Field.PETITION_CHANNEL, source);
    records.put(record, mapping, Field.PETITION, sourceId);
    records.put(record, mapping, Field.EVENT, word(step));
    int system = Math.floorMod(step.unit().id().hashCode(), 7);
    records.putTime(record, mapping, step.at(), system < 5 ? 0 : system - 4);
    records.put(record, mapping, Field.UNIT, name(step.unit(), draws));
    records.put(record, mapping, Field.ROLE, step.role());
    step.details().forEach((name, value) -> records.putDetail(record, mapping, name, value));
    return record;
  }

  /** Every unit's system has its own word for a step. */
  private String word(Life.Step step) {
    List<String> known = words.getOrDefault(step.type().name(), List.of(step.type().name()));
    String level = step.details().getOrDefault("level", "");
    return known.contains(level)
        ? level
        : known.get(Math.floorMod(step.unit().line().hashCode(), known.size()));
  }

  /** Now and then an alias; never one that several units share. */
  private String name(Unit unit, Draws draws) {
    String name =
        unit.aliases().isEmpty() || draws.chance(0.85) ? unit.name() : draws.pick(unit.aliases());
    return names.nameOf(name).equals(unit.name()) ? name : unit.name();
  }
}
