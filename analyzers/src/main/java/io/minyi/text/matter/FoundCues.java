package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds cues in a petition and says how loudly each is said: in the title {@value #TITLE} a time,
 * in the first {@value #FIRST} characters of the text {@value #OPENING}, then 1; of several times
 * the square root of the sum. Citizens say first what it is about: what stands after {@value #READ}
 * characters does not count.
 */
final class FoundCues<V> {

  static double TITLE = 2;
  static double OPENING = 1.5;
  static int FIRST = 60;
  private static final int READ = 500;

  private final Gazetteer<Map.Entry<String, V>> cues;

  FoundCues(Map<String, V> cues) {
    Map<String, Map.Entry<String, V>> entries = new LinkedHashMap<>();
    cues.forEach((cue, value) -> entries.put(cue, Map.entry(cue, value)));
    this.cues = new Gazetteer<>(entries);
  }

  /**
   * A cue in a petition.
   *
   * @param loudness the square root of the sum of its times
   */
  record Found<V>(String cue, V value, double loudness) {}

  /** A place where a cue stands. */
  record At<V>(Passage.Part part, int start, int end, V value) {}

  /** The cues of a petition, each once. */
  List<Found<V>> in(Passage passage) {
    Map<String, Double> times = new LinkedHashMap<>();
    Map<String, V> values = new LinkedHashMap<>();
    for (At<Map.Entry<String, V>> at : places(passage)) {
      boolean isTitle = at.part().equals(passage.title());
      double loud = isTitle ? TITLE : at.start() < FIRST ? OPENING : 1;
      times.merge(at.value().getKey(), loud, Double::sum);
      values.put(at.value().getKey(), at.value().getValue());
    }
    List<Found<V>> found = new ArrayList<>();
    times.forEach((cue, sum) -> found.add(new Found<>(cue, values.get(cue), Math.sqrt(sum))));
    return found;
  }

  /** All places where cues stand, title first, in order. */
  List<At<Map.Entry<String, V>>> places(Passage passage) {
    List<At<Map.Entry<String, V>>> places = new ArrayList<>();
    for (Passage.Part part : List.of(passage.title(), passage.text())) {
      String content = part.content();
      String read = content.length() > READ ? content.substring(0, READ) : content;
      for (Hit<Map.Entry<String, V>> hit : cues.find(read)) {
        places.add(new At<>(part, hit.start(), hit.end(), hit.value()));
      }
    }
    return places;
  }
}
