package io.minyi.text.place;

import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places by what their names end in: 锦翠花园, 清林路, 石竹中学.
 *
 * <p>From each ending the name goes back over at most {@value #MOST_WORDS} words or {@value
 * #LONGEST} characters, until a word that no name contains, a sign, or a known name. What is then
 * in front of the ending must hold a word that names something. Time linear in the text.
 */
final class NamedPlaces {

  private static final int LONGEST = 9;
  private static final int MOST_WORDS = 4;
  private static final Set<String> HIGHWAYS = Set.of("国道", "省道", "县道");

  private final Gazetteer<String> suffixes;
  private final Set<String> stops = new HashSet<>();
  private final Map<String, Set<String>> generic = new HashMap<>();

  NamedPlaces() {
    Map<String, String> kinds = new HashMap<>();
    for (List<String> line : WordFile.lines("suffixes.txt")) {
      line.subList(1, line.size()).forEach(suffix -> kinds.putIfAbsent(suffix, line.get(0)));
    }
    suffixes = new Gazetteer<>(kinds);
    WordFile.lines("stops.txt").forEach(stops::addAll);
    for (List<String> line : WordFile.lines("generic.txt")) {
      generic
          .computeIfAbsent(line.get(0), k -> new HashSet<>())
          .addAll(line.subList(1, line.size()));
    }
  }

  /**
   * A name found by its ending.
   *
   * @param suffix where its last ending starts
   * @param isGeneric nothing in front of the ending names anything; only a known name in front of
   *     it makes it a place
   */
  record Found(String kind, int start, int suffix, int end, boolean isGeneric) {}

  /**
   * The names in a text, from left to right, none overlapping.
   *
   * @param nameEnds where known names end
   */
  List<Found> find(String text, WordEdges edges, BitSet nameEnds) {
    List<Found> found = new ArrayList<>();
    for (Hit<String> hit : suffixes.find(text)) {
      if (!edges.isEdge(hit.end()) || isStreetOffice(text, hit) || hit.value().equals("none")) {
        continue;
      }
      Found last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && last.end() == hit.start() && !isPlain(text, last, hit)) {
        found.set(
            found.size() - 1, new Found(hit.value(), last.start(), hit.start(), hit.end(), false));
      } else {
        Found name = name(text, hit, edges, nameEnds, last == null ? 0 : last.end());
        found.add(name);
      }
    }
    return found;
  }

  /** 街 of 街道. */
  private static boolean isStreetOffice(String text, Hit<String> hit) {
    return hit.end() < text.length()
        && text.charAt(hit.end()) == '道'
        && text.charAt(hit.end() - 1) == '街';
  }

  private Found name(String text, Hit<String> hit, WordEdges edges, BitSet nameEnds, int from) {
    int start = hit.start();
    int naming = 0;
    for (int words = 0; words < MOST_WORDS && start > from && !nameEnds.get(start); words++) {
      int before = Math.max(edges.startBefore(start), nameEnds.previousSetBit(start - 1));
      String word = text.substring(before, start);
      if (before == start
          || before < from
          || hit.start() - before > LONGEST
          || !isNaming(word, text.substring(hit.start(), hit.end()))
          || stops.contains(word)) {
        break;
      }
      if (words > 0 && edges.isCommon(before)) {
        break;
      }
      naming += word.length() > 1 && isGeneric(word, hit.value()) ? 0 : word.length();
      start = before;
    }
    boolean isGeneric = naming < 2 || isGeneric(text.substring(start, hit.start()), hit.value());
    isGeneric &= !isBehindName(start, hit, nameEnds);
    return new Found(hit.value(), start, hit.start(), hit.end(), isGeneric);
  }

  /** After a known name one character and a long ending are enough: 保税区名豪苑, 宝安东环路. */
  private static boolean isBehindName(int start, Hit<String> hit, BitSet nameEnds) {
    return hit.start() - start == 1 && hit.end() - hit.start() > 1 && nameEnds.get(start);
  }

  /** Two endings in a row of which the first names nothing: 小区学校. */
  private boolean isPlain(String text, Found last, Hit<String> hit) {
    return last.isGeneric() && isGeneric(text.substring(last.start(), last.end()), hit.value());
  }

  private boolean isGeneric(String word, String kind) {
    String group = kind.equals("road") ? "road" : "buildings";
    return generic.get("all").contains(word) || generic.get(group).contains(word);
  }

  /** Chinese characters, before 国道 also digits and letters. */
  private static boolean isNaming(String word, String suffix) {
    boolean isHighway = HIGHWAYS.contains(suffix);
    return word.chars()
        .allMatch(
            c -> (c >= '\u4e00' && c <= '\u9fff') || (isHighway && Character.isLetterOrDigit(c)));
  }
}
