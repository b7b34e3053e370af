package io.minyi.text.appeal;

import java.util.List;

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

  /** For each kind of cue whether it is one of these. */
  private final boolean[] turns;

  private final boolean[] thanks;
  private final boolean[] polite;
  private final boolean[] grievances;
  private final boolean[] wishes;

  ThanksSigns(List<String> kinds) {
    turns = among(kinds, "contrast");
    thanks = among(kinds, "thank", "thanking");
    polite = among(kinds, "polite");
    grievances =
        among(
            kinds,
            "neglect",
            "cheat",
            "harm",
            "accuse",
            "unfair",
            "anger",
            "fury",
            "despair2",
            "rhetoric");
    wishes = among(kinds, "hope", "request", "propose");
  }

  private static boolean[] among(List<String> kinds, String... names) {
    boolean[] among = new boolean[kinds.size()];
    for (int kind = 0; kind < among.length; kind++) {
      among[kind] = List.of(names).contains(kinds.get(kind));
    }
    return among;
  }

  /** The numbers: opens with thanks, thanks outweigh grievances, grievances outweigh thanks. */
  float[] of(List<FoundCue> titleCues, List<FoundCue> textCues) {
    boolean opens = titleCues.isEmpty() ? opensText(textCues) : opensTitle(titleCues);
    boolean isWish = count(titleCues, wishes) > 0;
    double thanked = Math.log1p(count(titleCues, thanks) + count(textCues, thanks));
    double grieved = Math.log1p(count(titleCues, grievances) + count(textCues, grievances));
    double balance = Math.max(-2, Math.min(2, thanked - grieved));
    return new float[] {
      opens && !isWish ? 2 : 0, (float) Math.max(0, balance), (float) Math.max(0, -balance)
    };
  }

  private boolean opensTitle(List<FoundCue> cues) {
    for (FoundCue cue : cues) {
      if (thanks[cue.kind()] || (cue.start() == 0 && polite[cue.kind()])) {
        return true;
      }
    }
    return false;
  }

  private boolean opensText(List<FoundCue> cues) {
    boolean opens = false;
    boolean isTurned = false;
    for (FoundCue cue : cues) {
      opens |= cue.start() <= OPENING && thanks[cue.kind()];
      isTurned |= cue.end() <= CONTRAST && turns[cue.kind()];
    }
    return opens && !isTurned;
  }

  private static int count(List<FoundCue> cues, boolean[] among) {
    int count = 0;
    for (FoundCue cue : cues) {
      count += among[cue.kind()] ? 1 : 0;
    }
    return count;
  }
}
