package io.minyi.handling;

import io.minyi.handling.LimitRule.Dimension;
import io.minyi.petition.EventType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The facts by which rules are chosen, as the events so far tell them. */
final class Facts {

  private static final Dimension[] TOLD = {
    Dimension.MATTER, Dimension.GRADE, Dimension.APPEAL, Dimension.URGENCY
  };

  private final Map<Dimension, String> values = new EnumMap<>(Dimension.class);

  /** Empty where nothing told it. */
  String get(Dimension dimension) {
    return values.getOrDefault(dimension, "");
  }

  /** Takes what an event tells. Whether that changed anything. */
  boolean take(HandlingEvent event) {
    if (!tells(event)) {
      return false;
    }
    boolean changed = event.type() == EventType.RECEIVED && set(Dimension.CHANNEL, event.channel());
    for (Dimension dimension : TOLD) {
      changed |= set(dimension, event.detail(dimension.word()));
    }
    return changed;
  }

  private static boolean tells(HandlingEvent event) {
    return switch (event.type()) {
      case RECEIVED, CLASSIFIED, CORRECTED -> true;
      default -> false;
    };
  }

  private boolean set(Dimension dimension, String value) {
    if (value.isEmpty() || value.equals(get(dimension))) {
      return false;
    }
    values.put(dimension, value);
    return true;
  }

  Map<String, String> toMap() {
    Map<String, String> map = new HashMap<>();
    for (Dimension dimension : Dimension.values()) {
      if (!get(dimension).isEmpty()) {
        map.put(dimension.word(), get(dimension));
      }
    }
    return map;
  }
}
