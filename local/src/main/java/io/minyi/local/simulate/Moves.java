package io.minyi.local.simulate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known about the moves of a text, whoever makes them. */
final class Moves {

  private Moves() {}

  /** The moves that come from the family; all others come from the voice. */
  static final Set<String> OF_FAMILY =
      Set.of("title", "what", "more", "hurt", "tried", "want", "ask", "idea", "thank", "op");

  /** Moves that stand near the end of a text. */
  static final Set<String> ENDING =
      Set.of(
          "want", "demand", "threat", "evid", "contact", "close", "consult-close", "thank-close");

  /**
   * How often a move is made at most beside the core; the others as often as there is something to
   * say.
   */
  static final Map<String, Integer> MOST =
      Map.ofEntries(
          Map.entry("who", 1),
          Map.entry("hurt", 2),
          Map.entry("contact", 1),
          Map.entry("evid", 1),
          Map.entry("noplace", 1),
          Map.entry("ask", 1),
          Map.entry("idea", 0),
          Map.entry("aside", 3),
          Map.entry("emo", 2),
          Map.entry("rhet", 2),
          Map.entry("try", 2),
          Map.entry("want", 2));

  static final List<String> MORE_MOVES =
      List.of(
          "more", "more", "more", "hurt", "tried", "more", "hurt", "aside", "emo", "try", "want",
          "evid", "more");

  static final List<String> NUMERALS = List.of("1、", "2、", "3、", "4、", "5、", "6、");
}
