package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of a petition in their order: names and terms of the trade whole, words that keep
 * standing together as one, and all other words of content alone.
 *
 * <p>Two neighbours are one term when they stand together at least twice and at least half as often
 * as the rarer of them is said at all, which chance hardly does.
 */
final class Terms {

  /** What is read of a long text; keywords do not change behind it. */
  private static final int MOST = 1_500;

  private static final int LONGEST = 10;
  private static final double VERB = 0.5;
  private static final String LARGE = "万千百";
  private static final String AREA_ENDINGS = "省市区县镇乡村组号栋年月日";

  private final Set<String> stopwords;

  private final List<Term> sequence = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  Terms(Set<String> stopwords) {
    this.stopwords = stopwords;
  }

  /**
   * A term where it stands.
   *
   * @param weight of its kind: names 1, verbs less, 0 for a character that is only part of a term
   * @param joins may be part of a longer term; names and terms of the trade are whole already
   */
  record Term(String text, int start, int end, double weight, boolean joins, boolean isInTitle) {

    boolean isNextTo(Term other) {
      return isInTitle == other.isInTitle && end == other.start;
    }
  }

  /** A stretch that is one term by itself. */
  record Whole(int start, int end, String text, double weight) {}

  /** Adds the words of a field, with the stretches that stay whole from left to right. */
  void add(Part part, List<Whole> wholes) {
    boolean isTitle = part.field().equals("title");
    int next = 0;
    int covered = 0;
    for (Word word : part.words()) {
      if (sequence.size() >= MOST) {
        return;
      }
      while (next < wholes.size() && wholes.get(next).start() <= word.start()) {
        Whole whole = wholes.get(next++);
        if (whole.start() >= covered) {
          put(new Term(whole.text(), whole.start(), whole.end(), whole.weight(), false, isTitle));
          covered = whole.end();
        }
      }
      if (word.start() >= covered) {
        double weight = weight(word);
        boolean joins = joins(word);
        if (weight > 0 || joins) {
          put(new Term(word.text(), word.start(), word.end(), weight, joins, isTitle));
        }
      }
    }
  }

  private void put(Term term) {
    counts.merge(term.text(), 1, Integer::sum);
    if (!sequence.isEmpty()) {
      Term last = sequence.get(sequence.size() - 1);
      if (last.isNextTo(term) && last.joins() && term.joins()) {
        pairs.merge(last.text() + term.text(), 1, Integer::sum);
      }
    }
    sequence.add(term);
  }

  /** The terms in order, neighbours that belong together joined. */
  List<Term> joined() {
    List<Term> joined = new ArrayList<>(sequence.size());
    Term open = null;
    for (Term term : sequence) {
      if (open != null
          && belong(open, joined.isEmpty() ? null : joined.get(joined.size() - 1), term)) {
        Term last = joined.remove(joined.size() - 1);
        String text = last.text() + term.text();
        joined.add(new Term(text, last.start(), term.end(), 1, true, term.isInTitle()));
      } else {
        joined.add(term);
      }
      open = term;
    }
    return joined;
  }

  private boolean belong(Term before, Term last, Term term) {
    if (last == null || !before.joins() || !term.joins() || !before.isNextTo(term)) {
      return false;
    }
    int together = pairs.getOrDefault(before.text() + term.text(), 0);
    int alone = Math.min(counts.get(before.text()), counts.get(term.text()));
    return together >= 2
        && 2 * together >= alone
        && last.text().length() + term.text().length() <= LONGEST;
  }

  private static double weight(Word word) {
    String nature = word.nature();
    if (word.text().length() < 2
        || !(word.isContent() || nature.startsWith("j"))
        || !Character.isIdeographic(word.text().charAt(0))) {
      return 0;
    }
    boolean isVerb = nature.startsWith("v") && !nature.startsWith("vn");
    return isVerb ? VERB : 1;
  }

  /** Nouns, and single characters that may be what the segmenter left of an unknown name. */
  private boolean joins(Word word) {
    String text = word.text();
    String nature = word.nature();
    if ((text.length() > 1 && stopwords.contains(text))
        || AREA_ENDINGS.contains(text)
        || !Character.isIdeographic(text.charAt(0))) {
      return false;
    }
    char first = nature.isEmpty() ? 'n' : nature.charAt(0);
    return text.length() == 1
        ? "ngabqtsfjihkx".indexOf(first) >= 0 || LARGE.contains(text)
        : "njbg".indexOf(first) >= 0 || nature.startsWith("vn");
  }
}
