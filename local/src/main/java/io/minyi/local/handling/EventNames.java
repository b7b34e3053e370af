package io.minyi.local.handling;

import com.fasterxml.jackson.databind.JsonNode;
import io.minyi.city.Channel;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.city.CityPack;
import io.minyi.petition.EventType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Under which names a row tells what: those of {@code docs/handling-rules.md} and those of the
 * city's mappings of life events.
 */
final class EventNames {

  /** What every row may tell beside its details. */
  enum Told {
    PETITION(Field.PETITION, "petition|诉求编号"),
    PETITION_CHANNEL(Field.PETITION_CHANNEL, "petitionChannel|诉求渠道"),
    TYPE(Field.EVENT, "type|event|环节"),
    TIME(Field.TIME, "time|eventTime|时间"),
    UNIT(Field.UNIT, "unit|actorUnit|单位"),
    ID(Field.ID, "id|流水号"),
    ROLE(Field.ROLE, "role|actorRole|角色"),
    RECORDED(null, "recorded|ingestTime|录入时间"),
    CHANNEL(null, "channel");

    private final Field field;
    private final String names;

    /** Its field in the mappings, if they have one, and its own names. */
    Told(Field field, String names) {
      this.field = field;
      this.names = names;
    }
  }

  private final Map<Told, List<String>> places = new EnumMap<>(Told.class);
  private final List<ChannelMapping> mappings;
  private final Set<String> known = new HashSet<>(Set.of("details"));
  private final Map<String, String> details = new HashMap<>();
  private final Map<String, EventType> types;

  EventNames(CityPack pack) {
    mappings =
        pack.channels().stream()
            .filter(channel -> channel.carries() == Channel.Carries.EVENTS)
            .map(pack::mapping)
            .distinct()
            .toList();
    for (Told told : Told.values()) {
      places.put(told, List.of(told.names.split("\\|", -1)));
      known.addAll(places.get(told));
    }
    types =
        Arrays.stream(EventType.values())
            .collect(
                Collectors.toMap(
                    EventType::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    for (ChannelMapping mapping : mappings) {
      mapping.fields().values().forEach(known::addAll);
      mapping
          .details()
          .forEach((name, places) -> places.forEach(place -> details.put(place, name)));
      mapping.events().forEach((word, type) -> types.putIfAbsent(word, types.get(type)));
    }
  }

  /** What a row tells of something, else empty. */
  String value(JsonNode row, Told told) {
    for (String name : places.get(told)) {
      JsonNode node = row.path(name);
      if (node.isValueNode() && !node.asText("").isBlank() && !isMissing(node.asText())) {
        return node.asText().strip();
      }
    }
    return told.field == null
        ? ""
        : mappings.stream()
            .map(mapping -> mapping.value(row, told.field))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
  }

  /** Whether a value stands for nothing. */
  boolean isMissing(String value) {
    return mappings.stream().anyMatch(mapping -> mapping.missing().contains(value.strip()));
  }

  /** The name of the detail that a column holds, empty for what is no detail. */
  Optional<String> detail(String column) {
    return known.contains(column)
        ? Optional.empty()
        : Optional.of(details.getOrDefault(column, column));
  }

  /** The type a word means. */
  Optional<EventType> type(String word) {
    return Optional.ofNullable(types.get(word));
  }

  /** All words for types, for messages. */
  Set<String> typeWords() {
    return types.keySet();
  }
}
