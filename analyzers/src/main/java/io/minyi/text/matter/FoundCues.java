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

  private static final double TITLE = 4;
  private static final double OPENING = 1.2;
  private static final int FIRST = 60;
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
  record Found<V>(V value, double loudness) {}

  /** A place where a cue stands. */
  record At<V>(Passage.Part part, int start, int end, String cue, V value) {}

  /**
   * The cues at these places, each once. They are few, so that looking through those already found
   * is faster than a map.
   */
  static <V> List<Found<V>> loud(List<At<V>> places) {
    int[] firsts = new int[places.size()];
    double[] sums = new double[places.size()];
    int count = 0;
    for (int i = 0; i < places.size(); i++) {
      At<V> at = places.get(i);
      int found = 0;
      while (found < count && !places.get(firsts[found]).cue().equals(at.cue())) {
        found++;
      }
      if (found == count) {
        firsts[count++] = i;
      }
      sums[found] += loudness(at);
    }
    List<Found<V>> found = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      found.add(new Found<>(places.get(firsts[i]).value(), Math.sqrt(sums[i])));
    }
    return found;
  }

  private static double loudness(At<?> at) {
    boolean isTitle = at.part().field().equals("title");
    return isTitle ? TITLE : at.start() < FIRST ? OPENING : 1;
  }

  /** All places where cues stand, title first, in order. */
  List<At<V>> places(Passage passage) {
    List<At<V>> places = new ArrayList<>();
    for (Passage.Part part : List.of(passage.title(), passage.text())) {
      String content = part.content();
      String read = content.length() > READ ? content.substring(0, READ) : content;
      for (Hit<Map.Entry<String, V>> hit : cues.find(read)) {
        places.add(
            new At<>(part, hit.start(), hit.end(), hit.value().getKey(), hit.value().getValue()));
      }
    }
    return places;
  }
}
