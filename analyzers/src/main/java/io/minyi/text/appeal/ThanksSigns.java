package io.minyi.text.appeal;

import java.util.List;
import java.util.Set;

/**
 * Whether a petition is one of thanks: polite words stand in nearly every petition, so what counts
 * is where thanks stand and whether grievances stand beside them.
 */
final class ThanksSigns {

  /** How many numbers. */
  static final int COUNT = 3;

  private static final int OPENING = 14;

  /** A text that turns this early thanks for something else than it is about. */
  private static final int CONTRAST = 60;

  private static final Set<String> TURNS = Set.of("contrast");
  private static final Set<String> THANKS = Set.of("thank", "thanking");
  private static final Set<String> POLITE = Set.of("polite");
  private static final Set<String> GRIEVANCES =
      Set.of(
          "neglect", "cheat", "harm", "accuse", "unfair", "anger", "fury", "despair2", "rhetoric");
  private static final Set<String> WISHES = Set.of("hope", "request", "propose");

  private final List<String> kinds;

  ThanksSigns(List<String> kinds) {
    this.kinds = kinds;
  }

  /** The numbers: opens with thanks, thanks outweigh grievances, grievances outweigh thanks. */
  float[] of(List<FoundCue> titleCues, List<FoundCue> textCues) {
    boolean opens =
        titleCues.isEmpty()
            ? textCues.stream().anyMatch(c -> c.start() <= OPENING && is(c, THANKS))
                && textCues.stream().noneMatch(c -> c.end() <= CONTRAST && is(c, TURNS))
            : titleCues.stream().anyMatch(c -> is(c, THANKS) || (c.start() == 0 && is(c, POLITE)));
    boolean wishes = titleCues.stream().anyMatch(c -> is(c, WISHES));
    double thanks = Math.log1p(count(titleCues, THANKS) + count(textCues, THANKS));
    double grievances = Math.log1p(count(titleCues, GRIEVANCES) + count(textCues, GRIEVANCES));
    double balance = Math.max(-2, Math.min(2, thanks - grievances));
    return new float[] {
      opens && !wishes ? 2 : 0, (float) Math.max(0, balance), (float) Math.max(0, -balance)
    };
  }

  private int count(List<FoundCue> cues, Set<String> names) {
    return (int) cues.stream().filter(cue -> is(cue, names)).count();
  }

  private boolean is(FoundCue cue, Set<String> names) {
    return names.contains(kinds.get(cue.kind()));
  }
}
