package io.minyi.text.subject;

import io.minyi.text.hanlp.Gazetteer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word beside a name that says what part it plays; a word may play several, before and behind.
 *
 * @param before what it says of a name behind it: above 0 accused, below 0 asked or passed by
 * @param agent what it says of a name directly behind it: 被 makes it the one who did it
 * @param behind what it says of a name before it: above 0 does wrong, below 0 handles
 * @param place what it says of a name directly before it: 业主 makes it a home
 * @param isDemand it owes something: that somebody asks for it speaks for nobody
 * @param isQuestion a title with it asks or proposes
 */
record Cue(int before, int agent, int behind, int place, boolean isDemand, boolean isQuestion) {

  private static final String NOT = "不未没有被";
  private static final Cue NONE = new Cue(0, 0, 0, 0, false, false);

  static Gazetteer<Cue> gazetteer() {
    WordSections sections = WordSections.read("blame.txt");
    Map<String, Cue> cues = new HashMap<>();
    for (String section : sections.names()) {
      int blank = section.indexOf(' ');
      String role = section.substring(0, blank);
      int weight = Integer.parseInt(section.substring(blank + 1));
      for (String word : sections.words(section)) {
        cues.merge(word, of(role, weight), Cue::and);
      }
    }
    return new Gazetteer<>(cues);
  }

  /** What somebody can do wrong: these say what a petition is about. */
  static Set<String> wrongs() {
    WordSections sections = WordSections.read("blame.txt");
    return sections.names().stream()
        .filter(section -> section.equals("blame 4") || section.equals("blame 3"))
        .flatMap(section -> sections.words(section).stream())
        .filter(word -> word.length() >= 2 && NOT.indexOf(word.charAt(0)) < 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Cue of(String role, int weight) {
    return switch (role) {
      case "accuse" -> new Cue(weight, 0, 0, 0, false, false);
      case "ask" -> new Cue(-weight, 0, 0, 0, false, false);
      case "agent" -> new Cue(0, weight, 0, 0, false, false);
      case "blame" -> new Cue(0, 0, weight, 0, false, false);
      case "demand" -> new Cue(0, 0, weight, 0, true, false);
      case "handle" -> new Cue(0, 0, -weight, 0, false, false);
      case "question" -> new Cue(0, 0, 0, 0, false, true);
      case "place" -> new Cue(0, 0, 0, -weight, false, false);
      default -> throw new IllegalStateException("blame.txt has no role " + role);
    };
  }

  /** The first weight given to a part stands. */
  private Cue and(Cue other) {
    return new Cue(
        before == NONE.before ? other.before : before,
        agent == NONE.agent ? other.agent : agent,
        behind == NONE.behind ? other.behind : behind,
        place == NONE.place ? other.place : place,
        isDemand || other.isDemand,
        isQuestion || other.isQuestion);
  }
}
