package io.minyi.text.place;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words in front of or behind a place that say what part it plays: 位于, 老家在, 不是, 开往 …. */
final class Cues {

  /** What a place is to the matter, and how much it then counts. */
  enum Role {
    /** Said to be the site. */
    SITE(1.6),
    THERE(1.15),
    /** 这边, 附近 behind it. */
    NEAR(1.1),
    NONE(1),
    OFFICE(0.85),
    ROUTE(0.55),
    /** Where the writer is from. */
    ORIGIN(0.35),
    COMPARED(0.2),
    /** Part of the name of a firm, a dish or a person. */
    BORROWED(0.25),
    /** Said not to be the place. */
    NEGATED(0);

    private final double factor;

    Role(double factor) {
      this.factor = factor;
    }

    double factor() {
      return factor;
    }
  }

  /** How far a cue in front may stand from the place. */
  private static final int REACH = 2;

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          entry("site", Role.SITE),
          entry("there", Role.THERE),
          entry("near", Role.NEAR),
          entry("origin", Role.ORIGIN),
          entry("negated", Role.NEGATED),
          entry("compared", Role.COMPARED),
          entry("route", Role.ROUTE),
          entry("person", Role.BORROWED),
          entry("brand", Role.BORROWED),
          entry("office", Role.OFFICE));

  private final Map<Character, List<Cue>> before = new HashMap<>();
  private final Map<Character, List<Cue>> after = new HashMap<>();

  private record Cue(String word, Role role) {}

  Cues() {
    for (List<String> line : WordFile.lines("cues.txt")) {
      Role role = ROLES.get(line.get(0));
      boolean isBefore = line.get(1).equals("before");
      for (String word : line.subList(2, line.size())) {
        char key = isBefore ? word.charAt(word.length() - 1) : word.charAt(0);
        (isBefore ? before : after)
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Cue(word, role));
      }
    }
    Comparator<Cue> longest = Comparator.comparing((Cue cue) -> cue.word().length()).reversed();
    before.values().forEach(cues -> cues.sort(longest));
    after.values().forEach(cues -> cues.sort(longest));
  }

  /** What the words in front of a place say about it. */
  Role before(String text, int start) {
    for (int gap = 0; gap <= REACH; gap++) {
      int end = start - gap;
      if (end <= 0 || (gap > 0 && isStop(text.charAt(end)))) {
        break;
      }
      for (Cue cue : before.getOrDefault(text.charAt(end - 1), List.of())) {
        if (text.startsWith(cue.word(), end - cue.word().length())) {
          return cue.role();
        }
      }
    }
    return Role.NONE;
  }

  /** What the words right behind a place say about it. */
  Role after(String text, int end) {
    if (end < text.length()) {
      for (Cue cue : after.getOrDefault(text.charAt(end), List.of())) {
        if (text.startsWith(cue.word(), end)) {
          return cue.role();
        }
      }
    }
    return Role.NONE;
  }

  private static boolean isStop(char c) {
    return "，。！？；,.!?;\n".indexOf(c) >= 0;
  }
}
