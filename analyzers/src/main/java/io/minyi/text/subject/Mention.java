package io.minyi.text.subject;

import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.List;

/**
 * How much the words beside a name speak for its bearer being complained about.
 *
 * <p>Behind the name the first word that blames or handles decides; before it the last word that
 * accuses or asks, at most {@value #FAR} characters away; nothing counts across the end of a clause
 * or another name.
 */
final class Mention {

  private static final int FAR = 12;
  private static final int TITLE_FAR = 30;
  private static final int NEAR = 6;

  /** Apart from all sums of weights. */
  private static final double DEMANDED = 4.01;

  private static final String CLAUSE_ENDS = "。！？；，,!?;\n";

  private Mention() {}

  /**
   * The score of a name: above 0 accused, below 0 asked, told or passed by.
   *
   * @param from where the stretch begins that belongs to the name: the end of the name before it
   * @param to where it ends: the start of the next name
   */
  static double score(Name name, List<Hit<Cue>> cues, int from, int to) {
    String content = name.part().content();
    boolean isTitle = name.isInTitle();
    double before = before(name.start(), clauseStart(content, name.start(), from), cues);
    double behind =
        behind(name.end(), clauseEnd(content, name.end(), to), cues, isTitle ? TITLE_FAR : FAR);
    return behind == DEMANDED ? DEMANDED + Math.max(0, before) : before + behind;
  }

  private static double before(int start, int from, List<Hit<Cue>> cues) {
    double score = 0;
    for (int i = firstAt(cues, from); i < cues.size() && cues.get(i).end() <= start; i++) {
      Hit<Cue> hit = cues.get(i);
      int gap = start - hit.end();
      Cue cue = hit.value();
      if (gap <= FAR && cue.before() != 0) {
        score = gap <= NEAR ? cue.before() : cue.before() / 2.0;
      }
      if (gap <= 1 && cue.agent() != 0) {
        score = cue.agent();
      }
    }
    return score;
  }

  private static double behind(int end, int to, List<Hit<Cue>> cues, int far) {
    double weak = 0;
    for (int i = firstAt(cues, end); i < cues.size() && cues.get(i).end() <= to; i++) {
      Hit<Cue> hit = cues.get(i);
      Cue cue = hit.value();
      if (hit.start() == end && cue.place() != 0) {
        return cue.place();
      }
      if (cue.isDemand()) {
        return DEMANDED;
      }
      if (cue.behind() == 1) {
        weak = 1;
      } else if (cue.behind() != 0) {
        return hit.start() - end <= far ? cue.behind() : cue.behind() / 2.0;
      }
    }
    return weak;
  }

  /** Index of the first cue that starts at a position or behind it. */
  private static int firstAt(List<Hit<Cue>> cues, int position) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int clauseStart(String content, int start, int from) {
    int i = start;
    int limit = Math.max(from, start - 2 * FAR);
    while (i > limit && CLAUSE_ENDS.indexOf(content.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  /** A sign directly behind the name does not end the clause: 某公司，拖欠工资. */
  private static int clauseEnd(String content, int end, int to) {
    int limit = Math.min(to, end + 3 * FAR);
    int i = Math.min(limit, end + 1);
    while (i < limit && CLAUSE_ENDS.indexOf(content.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
