package io.minyi.local.command;

import io.minyi.identity.Masked;
import io.minyi.petition.MaskedSpan;
import io.minyi.text.LeadReading;
import io.minyi.text.MatterReading;
import io.minyi.text.PlaceReading;
import io.minyi.text.Reading;
import io.minyi.text.Reading.Evidence;
import io.minyi.text.SubjectReading.Accused;
import io.minyi.text.SubjectReading.Entity;
import io.minyi.text.UrgencyReading.Cue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code analyze} prints of a petition. All positions are in the line's own masked {@code
 * text}, so what stands in the title has none and is left out of the lists; it counts for the
 * conclusions all the same.
 */
final class AnalyzedLine {

  private static final String TEXT = "text";

  private AnalyzedLine() {}

  /** The line; what is unknown is absent. */
  static Map<String, Object> of(String id, Masked title, Masked text, String time, Reading read) {
    Map<String, Object> line = ordered("id", id, "title", title.text(), TEXT, text.text());
    if (!time.isEmpty()) {
      line.put("time", time);
    }
    line.put("masked", text.spans().stream().map(AnalyzedLine::span).toList());
    line.put("matter", matter(read.matter()));
    line.put("place", place(read.place()));
    if (!read.appeal().type().isEmpty()) {
      line.put("appeal", read.appeal());
    }
    if (!read.urgency().level().isEmpty()) {
      line.put("urgency", urgency(read));
    }
    if (!read.tone().polarity().isEmpty()) {
      line.put("emotion", ordered("strength", read.tone().emotion()));
      line.put("polarity", ordered("label", read.tone().polarity(), "score", read.tone().score()));
    }
    line.put("keywords", read.keywords());
    line.put("entities", entities(read.entities()));
    if (!read.accused().name().isEmpty()) {
      line.put("subject", subject(read.accused()));
    }
    if (!read.lead().unit().isEmpty()) {
      line.put("lead", lead(read.lead()));
    }
    if (!read.signature().isEmpty()) {
      line.put("signature", read.signature());
    }
    return line;
  }

  private static Map<String, Object> span(MaskedSpan span) {
    return ordered("kind", span.kind(), "start", span.start(), "end", span.end());
  }

  private static Map<String, Object> matter(MatterReading matter) {
    Map<String, Object> out =
        ordered("probability", matter.probability(), "abstained", matter.isAbstained());
    if (!matter.isAbstained()) {
      out.put("id", matter.id());
      out.put("path", matter.path());
    }
    out.put("alternatives", matter.alternatives());
    out.put(
        "evidence",
        matter.evidence().stream()
            .filter(e -> e.field().equals(TEXT))
            .map(AnalyzedLine::evidence)
            .toList());
    return out;
  }

  private static Map<String, Object> evidence(Evidence e) {
    return ordered(TEXT, e.text(), "start", e.start(), "end", e.end(), "weight", e.weight());
  }

  private static Map<String, Object> place(PlaceReading place) {
    List<Map<String, Object>> mentions =
        place.mentions().stream()
            .filter(m -> m.field().equals(TEXT))
            .map(m -> ordered(TEXT, m.text(), "start", m.start(), "end", m.end(), "kind", m.kind()))
            .toList();
    return ordered(
        "path",
        place.path(),
        "probability",
        place.probability(),
        "resolved",
        place.isResolved(),
        "mentions",
        mentions);
  }

  private static Map<String, Object> urgency(Reading read) {
    return ordered(
        "level",
        read.urgency().level(),
        "cues",
        read.urgency().cues().stream()
            .filter(cue -> cue.field().equals(TEXT))
            .map(AnalyzedLine::cue)
            .toList());
  }

  private static Map<String, Object> cue(Cue cue) {
    return ordered("cue", cue.cue(), "kind", cue.kind(), "start", cue.start(), "end", cue.end());
  }

  private static List<Map<String, Object>> entities(List<Entity> entities) {
    return entities.stream()
        .filter(e -> e.field().equals(TEXT))
        .map(e -> ordered("kind", e.kind(), TEXT, e.text(), "start", e.start(), "end", e.end()))
        .toList();
  }

  private static Map<String, Object> subject(Accused accused) {
    Map<String, Object> out = ordered("name", accused.name(), "kind", accused.kind());
    if (!accused.unit().isEmpty()) {
      out.put("unit", accused.unit());
    }
    return out;
  }

  private static Map<String, Object> lead(LeadReading lead) {
    Map<String, Object> out = ordered("unit", lead.unit(), "name", lead.name());
    if (!lead.clause().isEmpty()) {
      out.put("clause", lead.clause());
    }
    out.put("probability", lead.probability());
    if (!lead.precedents().isEmpty()) {
      out.put("precedents", lead.precedents());
    }
    out.put("reason", lead.reason());
    return out;
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
