package io.minyi.text.appeal;

import io.minyi.text.appeal.FoundCue.Standing;
import java.util.List;

/**
 * How much danger a petition tells of, in few numbers: how many classes of danger at each weight
 * and standing, how often, whether in the title, and what adds to them.
 */
final class DangerSigns {

  /** Classes of danger with a number of their own, at most. */
  private static final int OWN = 24;

  private static final int SUMS = 20;

  /** How many numbers. */
  static final int COUNT = SUMS + 2 * OWN + 1;

  /** The number that is always 1. */
  static final int ONE = COUNT - 1;

  private static final int ACUTE = 0;
  private static final int GRAVE = 1;
  private static final int NEED = 2;
  private static final int FORCE = 3;
  private static final List<String> WEIGHTS = List.of("acute", "grave", "need", "force");
  private static final List<String> FORCES =
      List.of("imminent", "life", "despair", "crowd", "now", "fault");

  private final int[] weightOf;
  private final int[] classOf;
  private final int[] forceOf;
  private final int classes;
  private final int wages;
  private final int festival;
  private final int living;

  DangerSigns(List<String> kinds) {
    List<String> names = kinds.stream().map(DangerSigns::name).distinct().toList();
    classes = names.size();
    weightOf = kinds.stream().mapToInt(kind -> WEIGHTS.indexOf(weight(kind))).toArray();
    classOf = kinds.stream().mapToInt(kind -> names.indexOf(name(kind))).toArray();
    forceOf = kinds.stream().mapToInt(kind -> FORCES.indexOf(name(kind))).toArray();
    wages = names.indexOf("wages");
    festival = names.indexOf("festival");
    living = names.indexOf("living");
  }

  /** The class of a kind: {@code gas} of {@code gas.acute}. */
  static String name(String kind) {
    int dot = kind.indexOf('.');
    return dot < 0 ? kind : kind.substring(0, dot);
  }

  private static String weight(String kind) {
    return kind.substring(kind.indexOf('.') + 1);
  }

  /** Whether a kind may make a petition urgent by itself. */
  boolean isDanger(int kind) {
    return weightOf[kind] >= ACUTE && weightOf[kind] <= NEED;
  }

  boolean isAcute(int kind) {
    return weightOf[kind] == ACUTE;
  }

  /** The numbers of a petition. */
  float[] of(List<FoundCue> titleCues, List<FoundCue> textCues, int length) {
    Tally tally = new Tally(classes);
    titleCues.forEach(cue -> count(tally, cue, true));
    textCues.forEach(cue -> count(tally, cue, false));
    float[] signs = new float[COUNT];
    int acute = classes(tally.classes[ACUTE][0]);
    signs[0] = Math.min(3, acute);
    signs[1] = log(tally.mentions[ACUTE]);
    signs[2] = tally.inTitle[ACUTE] ? 1 : 0;
    signs[3] = Math.min(3, classes(tally.classes[ACUTE][1]));
    signs[4] = Math.min(3, classes(tally.classes[ACUTE][2]));
    signs[5] = Math.min(4, classes(tally.classes[GRAVE][0])) / 2f;
    signs[6] = tally.inTitle[GRAVE] ? 1 : 0;
    signs[7] = Math.min(3, classes(tally.classes[GRAVE][1])) / 2f;
    signs[8] = Math.min(4, classes(tally.classes[NEED][0])) / 3f;
    for (int i = 0; i < FORCES.size(); i++) {
      signs[9 + i] = log(tally.forces[i]);
    }
    boolean[] present = tally.classes[NEED][0];
    boolean isPressed = present[festival] || present[living];
    boolean isWages = tally.classes[ACUTE][0][wages] || tally.classes[GRAVE][0][wages];
    signs[15] = isWages && isPressed ? 1 : 0;
    signs[16] = Math.min(1.5f, tally.mentions[ACUTE] * 100f / Math.max(60, length));
    signs[17] = acute == 0 && classes(tally.classes[GRAVE][0]) == 0 ? 1 : 0;
    signs[18] = acute > 0 && tally.forces[0] + tally.forces[1] > 0 ? 1 : 0;
    signs[19] = log(tally.mentions[GRAVE]);
    for (int c = 0; c < OWN; c++) {
      signs[SUMS + c] = tally.classes[ACUTE][0][c] ? 1 : 0;
      signs[SUMS + OWN + c] = tally.classes[GRAVE][0][c] ? 0.5f : 0;
    }
    signs[ONE] = 1;
    return signs;
  }

  private void count(Tally tally, FoundCue cue, boolean isTitle) {
    int weight = weightOf[cue.kind()];
    if (weight == FORCE) {
      tally.forces[Math.max(0, forceOf[cue.kind()])]++;
    } else if (weight >= 0 && cue.standing() != Standing.DENIED) {
      int group =
          switch (cue.standing()) {
            case PRESENT -> 0;
            case HYPOTHETICAL -> 1;
            default -> 2;
          };
      tally.classes[weight][group][classOf[cue.kind()]] = true;
      tally.mentions[weight] += group == 0 ? 1 : 0;
      tally.inTitle[weight] |= isTitle && group == 0;
    }
  }

  private static int classes(boolean[] seen) {
    int count = 0;
    for (boolean is : seen) {
      count += is ? 1 : 0;
    }
    return count;
  }

  private static float log(int count) {
    return (float) Math.min(2, Math.log1p(count));
  }

  /** What was counted, by weight and by standing: present, possible, other. */
  private static final class Tally {
    private final boolean[][][] classes;
    private final int[] mentions = new int[WEIGHTS.size()];
    private final boolean[] inTitle = new boolean[WEIGHTS.size()];
    private final int[] forces = new int[FORCES.size()];

    Tally(int count) {
      classes = new boolean[WEIGHTS.size()][3][count];
    }
  }
}
