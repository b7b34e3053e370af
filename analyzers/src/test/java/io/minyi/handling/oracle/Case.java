package io.minyi.handling.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.minyi.handling.HandlingEvent;
import java.time.Instant;
import java.util.List;

/** Rules, a life, and the moment as of which it is judged. */
record Case(ObjectNode rules, List<HandlingEvent> events, Instant at) {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonMapper JSON = new JsonMapper();

  Case(ObjectNode rules, List<HandlingEvent> events, Instant at) {
    this.rules = rules;
    this.events = List.copyOf(events);
    this.at = at;
  }

  Case with(List<HandlingEvent> others) {
    return new Case(rules, others, at);
  }

  Case as(Instant moment) {
    return new Case(rules, events, moment);
  }

  static String yaml(ObjectNode rules) {
    try {
      return YAML.writeValueAsString(rules);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** To be pasted into a rules file and a file of events. */
  String text() {
    StringBuilder text = new StringBuilder(yaml(rules)).append("\n# --at ").append(at);
    for (HandlingEvent event : events) {
      text.append('\n').append(line(event));
    }
    return text.append('\n').toString();
  }

  private String line(HandlingEvent event) {
    ObjectNode line = JSON.createObjectNode().put("petition", "p");
    put(line, "id", event.id());
    line.put("type", event.type().name());
    line.put("time", event.time().toString());
    if (!event.recorded().equals(event.time())) {
      line.put("recorded", event.recorded().toString());
    }
    put(line, "unit", event.unit());
    put(line, "role", event.role());
    put(line, "channel", event.channel());
    if (!event.details().isEmpty()) {
      ObjectNode details = line.putObject("details");
      event.details().forEach(details::put);
    }
    return line.toString();
  }

  private static void put(ObjectNode line, String name, String value) {
    if (!value.isEmpty()) {
      line.put(name, value);
    }
  }
}
