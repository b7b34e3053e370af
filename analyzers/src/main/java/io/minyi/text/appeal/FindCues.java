package io.minyi.text.appeal;

import io.minyi.text.appeal.Cues.Meaning;
import io.minyi.text.appeal.Cues.Role;
import io.minyi.text.appeal.FoundCue.Standing;
import io.minyi.text.hanlp.Gazetteer.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the cues of a text and judges each by its sentence.
 *
 * <p>Looks at most {@value #BEHIND} characters back and {@value #AHEAD} ahead of each, so the time
 * is linear in the text.
 */
final class FindCues {

  private static final int BEHIND = 40;
  private static final int AHEAD = 10;

  /** Between a denial and what it denies. */
  private static final int CLOSE = 6;

  /** Between the two parts of a cue. */
  private static final int APART = 12;

  private static final String SENTENCE_ENDS = "。!?！？;；\n";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + ",，、:： ";

  private final Cues cues;
  private final Standing[] standings;
  private final int imminence;
  private final int question;

  FindCues(Cues cues) {
    this.cues = cues;
    imminence = cues.contexts().indexOf("imminence");
    question = cues.contexts().indexOf("question");
    standings = cues.contexts().stream().map(FindCues::standing).toArray(Standing[]::new);
  }

  private static Standing standing(String context) {
    return switch (context) {
      case "denial" -> Standing.DENIED;
      case "hypothesis", "question" -> Standing.HYPOTHETICAL;
      case "past" -> Standing.PAST;
      case "over" -> Standing.OVER;
      case "told" -> Standing.TOLD;
      case "imminence" -> Standing.PRESENT;
      default -> throw new IllegalStateException("no such context of cues: " + context);
    };
  }

  /** The cues from left to right. */
  List<FoundCue> in(String text) {
    List<Hit<Meaning[]>> hits = cues.find(text);
    Places places = Places.of(text, hits);
    List<FoundCue> found = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      for (Meaning meaning : hits.get(i).value()) {
        if (meaning.role() == Role.CUE) {
          add(found, meaning.kind(), places, i, i);
        } else if (meaning.role() == Role.HEAD) {
          int tail = tail(meaning.kind(), places, i);
          if (tail >= 0) {
            add(found, meaning.kind(), places, Math.min(i, tail), Math.max(i, tail));
          }
        }
      }
    }
    return found;
  }

  private void add(List<FoundCue> found, int kind, Places places, int first, int last) {
    int start = places.hits.get(first).start();
    int end = Math.max(places.hits.get(first).end(), places.hits.get(last).end());
    found.add(new FoundCue(kind, judge(places, first, last, start), start, end));
  }

  /** The nearest other part of a cue, ahead before behind; -1 if none. */
  private static int tail(int kind, Places places, int head) {
    for (int i = head + 1; places.isNear(head, i, APART); i++) {
      if (has(places.hits.get(i).value(), kind, Role.TAIL)) {
        return i;
      }
    }
    for (int i = head - 1; places.isNear(i, head, APART); i--) {
      if (has(places.hits.get(i).value(), kind, Role.TAIL)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean has(Meaning[] meanings, int kind, Role role) {
    for (Meaning meaning : meanings) {
      if (meaning.role() == role && meaning.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  private Standing judge(Places places, int first, int last, int start) {
    Standing worst = Standing.PRESENT;
    boolean isImminent = false;
    for (int i = first - 1; places.isNear(i, first, BEHIND); i--) {
      for (Meaning meaning : places.hits.get(i).value()) {
        boolean reaches =
            meaning.role() == Role.BEFORE
                || (meaning.role() == Role.CLOSE
                    && start - places.hits.get(i).end() <= CLOSE
                    && places.clause[i] == places.clause[first]);
        isImminent |=
            reaches && meaning.kind() == imminence && start - places.hits.get(i).end() <= CLOSE;
        worst = reaches ? worse(worst, standings[meaning.kind()]) : worst;
      }
    }
    for (int i = last + 1; places.isNear(last, i, AHEAD); i++) {
      for (Meaning meaning : places.hits.get(i).value()) {
        boolean reaches = meaning.role() == Role.AFTER && meaning.kind() != question;
        worst = reaches ? worse(worst, standings[meaning.kind()]) : worst;
      }
    }
    return isImminent && worst == Standing.HYPOTHETICAL ? Standing.PRESENT : worst;
  }

  private static Standing worse(Standing one, Standing other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Where hits stand: the number of the sentence and of the clause of each. */
  private static final class Places {

    private final List<Hit<Meaning[]>> hits;
    private final int[] sentence;
    private final int[] clause;

    private Places(List<Hit<Meaning[]>> hits, int[] sentence, int[] clause) {
      this.hits = hits;
      this.sentence = sentence;
      this.clause = clause;
    }

    static Places of(String text, List<Hit<Meaning[]>> hits) {
      int[] sentence = new int[hits.size()];
      int[] clause = new int[hits.size()];
      int sentences = 0;
      int clauses = 0;
      int at = 0;
      for (int i = 0; i < hits.size(); i++) {
        for (; at < hits.get(i).start(); at++) {
          char c = text.charAt(at);
          sentences += SENTENCE_ENDS.indexOf(c) >= 0 ? 1 : 0;
          clauses += CLAUSE_ENDS.indexOf(c) >= 0 ? 1 : 0;
        }
        sentence[i] = sentences;
        clause[i] = clauses;
      }
      return new Places(hits, sentence, clause);
    }

    /** Whether both exist, in one sentence, with no more than so many characters between. */
    boolean isNear(int one, int other, int most) {
      return one >= 0
          && other < hits.size()
          && sentence[one] == sentence[other]
          && hits.get(other).start() - hits.get(one).end() <= most;
    }
  }
}
