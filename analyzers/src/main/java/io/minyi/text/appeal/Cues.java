package io.minyi.text.appeal;

import io.minyi.text.WordLines;
import io.minyi.text.hanlp.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cue words of danger, need, wish and feeling, and the words beside them that change what they
 * say; all are found in one pass.
 *
 * <p>Files beside this class, a line each: kind, role, words; {@code #} starts a comment.
 */
final class Cues {

  /** What a word does in its sentence. */
  enum Role {
    /** Tells of its kind by itself. */
    CUE,
    /** Tells of its kind with a {@link #TAIL} near by. */
    HEAD,
    TAIL,
    /** Tells of nothing and hides the words in it. */
    NAME,
    /** Changes the cues behind it in the same sentence. */
    BEFORE,
    /** Changes the cues shortly in front of it. */
    AFTER,
    /** Changes the cue right behind it. */
    CLOSE
  }

  /** What a word means: as what it counts, and in which role. */
  record Meaning(int kind, Role role) {}

  private static final List<String> FILES = List.of("dangers.txt", "appeals.txt");
  private static final String CONTEXTS = "contexts.txt";

  private final List<String> kinds;
  private final List<String> contexts;
  private final Gazetteer<Meaning[]> words;

  private Cues(List<String> kinds, List<String> contexts, Map<String, List<Meaning>> words) {
    this.kinds = List.copyOf(kinds);
    this.contexts = List.copyOf(contexts);
    Map<String, Meaning[]> table = new HashMap<>();
    words.forEach((word, meanings) -> table.put(word, meanings.toArray(Meaning[]::new)));
    this.words = new Gazetteer<>(table);
  }

  /** Those of the files beside this class. */
  static Cues read() {
    Map<String, List<Meaning>> words = new HashMap<>();
    List<String> kinds = new ArrayList<>();
    List<String> contexts = new ArrayList<>();
    FILES.forEach(file -> add(file, kinds, words));
    add(CONTEXTS, contexts, words);
    return new Cues(kinds, contexts, words);
  }

  private static void add(String file, List<String> kinds, Map<String, List<Meaning>> words) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String line : WordLines.beside(Cues.class, file)) {
      String[] parts = line.split(" +", -1);
      int kind = numbers.computeIfAbsent(parts[0], name -> kinds.size());
      if (kind == kinds.size()) {
        kinds.add(parts[0]);
      }
      Meaning meaning =
          new Meaning(kind, Role.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)));
      for (String word : Arrays.copyOfRange(parts, 2, parts.length)) {
        words.computeIfAbsent(word, w -> new ArrayList<>()).add(meaning);
      }
    }
  }

  /** The kinds of cues; their numbers are their places here. */
  List<String> kinds() {
    return kinds;
  }

  /** The kinds of words that change a cue. */
  List<String> contexts() {
    return contexts;
  }

  /** The words in a text from left to right, those within a longer one left out. */
  List<Gazetteer.Hit<Meaning[]>> find(String text) {
    return words.find(text);
  }
}
