package io.minyi.local.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minyi.city.ChannelMapping;
import io.minyi.city.ChannelMapping.Field;
import io.minyi.intake.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks records on purpose: three in a thousand are first sent broken, and sound a little later.
 */
final class Faults {

  /** Part of records that is sent broken first. */
  static final double RATE = 0.003;

  private static final List<String> BAD_TIMES =
      List.of("昨天下午", "2026-13-45 99:00", "不详", "22/22/2022", "Thu", "——");
  private static final List<String> BAD_NUMBERS = List.of("三十几", "1.2万", "N/A", "-", "约10");
  private static final List<String> BAD_WORDS = List.of("转给领导看", "处理一下", "已阅", "其他", "TODO");
  private static final List<String> BAD_CHANNELS = List.of("某某论坛", "朋友圈", "unknown-app", "传真");

  private final ChannelRecords records;

  Faults(ChannelRecords records) {
    this.records = records;
  }

  /** A broken copy of a record and the truth about it. */
  SimulatedRecord broken(SimulatedRecord sound, ChannelMapping mapping, String id, Draws draws) {
    ObjectNode payload = sound.payload().deepCopy();
    boolean isEvent = mapping.fields().containsKey(Field.EVENT);
    List<Reason> kinds = new ArrayList<>(List.of(Reason.TIME_UNREADABLE, Reason.TIME_IN_FUTURE));
    if (isEvent) {
      kinds.addAll(List.of(Reason.EVENT_UNKNOWN, Reason.PETITION_MISSING, Reason.CHANNEL_UNKNOWN));
    } else {
      kinds.addAll(List.of(Reason.TEXT_MISSING, Reason.TEXT_MISSING));
    }
    if (mapping.fields().containsKey(Field.AGREE)) {
      kinds.add(Reason.NUMBER_UNREADABLE);
    }
    Reason kind = draws.pick(kinds);
    Field field = spoil(payload, mapping, kind, sound.at(), draws);
    return new SimulatedRecord(
        sound.at(),
        sound.channel(),
        sound.sourceChannel(),
        payload,
        new Truth.OfFault(sound.sourceChannel(), id, kind.name(), field.word()));
  }

  private Field spoil(
      ObjectNode payload, ChannelMapping mapping, Reason kind, Instant at, Draws draws) {
    return switch (kind) {
      case TIME_UNREADABLE -> set(payload, mapping, Field.TIME, draws.pick(BAD_TIMES));
      case TIME_IN_FUTURE -> {
        Instant future = at.plus(draws.between(800, 3000), ChronoUnit.DAYS);
        records.putTime(payload, mapping, future, 0);
        yield Field.TIME;
      }
      case EVENT_UNKNOWN -> set(payload, mapping, Field.EVENT, draws.pick(BAD_WORDS));
      case CHANNEL_UNKNOWN ->
          set(payload, mapping, Field.PETITION_CHANNEL, draws.pick(BAD_CHANNELS));
      case PETITION_MISSING -> set(payload, mapping, Field.PETITION, " ");
      case NUMBER_UNREADABLE -> set(payload, mapping, Field.AGREE, draws.pick(BAD_NUMBERS));
      default -> {
        set(payload, mapping, Field.TITLE, " ");
        yield set(payload, mapping, Field.TEXT, draws.pick(List.of(" ", "  ", "\n")));
      }
    };
  }

  private Field set(ObjectNode payload, ChannelMapping mapping, Field field, String value) {
    records.put(payload, mapping, field, value);
    return field;
  }
}
