package io.minyi.text.subject;

import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Segmenter.Word;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] counts = new int[128];

  Terms(Set<String> stopwords) {
    this.stopwords = stopwords;
  }

  /**
   * A term where it stands.
   *
   * @param number the same for the same text
   * @param weight of its kind: names 1, verbs less, 0 for a character that is only part of a term
   * @param joins may be part of a longer term; names and terms of the trade are whole already
   */
  record Term(
      int number, Part part, String text, int start, int end, double weight, boolean joins) {

    boolean isNextTo(Term other) {
      return end == other.start && part.equals(other.part);
    }

    boolean isInTitle() {
      return part.field().equals("title");
    }
  }

  /** A stretch that is one term by itself. */
  record Whole(int start, int end, String text, double weight) {}

  /** Adds the words of a field, with the stretches that stay whole from left to right. */
  void add(Part part, List<Whole> wholes) {
    int next = 0;
    int covered = 0;
    for (Word word : part.words()) {
      if (sequence.size() >= MOST) {
        return;
      }
      while (next < wholes.size() && wholes.get(next).start() <= word.start()) {
        Whole whole = wholes.get(next++);
        if (whole.start() >= covered) {
          put(part, whole.text(), whole.start(), whole.weight(), false);
          covered = whole.end();
        }
      }
      if (word.start() >= covered) {
        double weight = weight(word);
        boolean joins = joins(word);
        if (weight > 0 || joins) {
          put(part, word.text(), word.start(), weight, joins);
        }
      }
    }
  }

  private void put(Part part, String text, int start, double weight, boolean joins) {
    int number = number(text);
    counts[number]++;
    sequence.add(new Term(number, part, text, start, start + text.length(), weight, joins));
  }

  private int number(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    if (known != null) {
      return known;
    }
    if (numbers.size() > counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    return numbers.size() - 1;
  }

  /** How many terms have a number, from 0 on. */
  int size() {
    return numbers.size();
  }

  private PairCounts pairs() {
    PairCounts pairs = new PairCounts(sequence.size());
    for (int i = 1; i < sequence.size(); i++) {
      Term one = sequence.get(i - 1);
      Term other = sequence.get(i);
      if (one.joins() && other.joins() && one.isNextTo(other)) {
        pairs.add(one.part().content(), one.start(), other.end());
      }
    }
    return pairs;
  }

  /** The terms in order, neighbours that belong together joined. */
  List<Term> joined() {
    PairCounts pairs = pairs();
    List<Term> joined = new ArrayList<>(sequence.size());
    Term open = null;
    for (Term term : sequence) {
      if (open != null && belong(pairs, open, joined.get(joined.size() - 1), term)) {
        Term last = joined.remove(joined.size() - 1);
        String text = last.text() + term.text();
        joined.add(new Term(number(text), term.part(), text, last.start(), term.end(), 1, true));
      } else {
        joined.add(term);
      }
      open = term;
    }
    return joined;
  }

  private boolean belong(PairCounts pairs, Term before, Term last, Term term) {
    if (!before.joins() || !term.joins() || !before.isNextTo(term)) {
      return false;
    }
    int together = pairs.of(term.part().content(), before.start(), term.end());
    int alone = Math.min(counts[before.number()], counts[term.number()]);
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
    char first = nature.isEmpty() ? 'n' : nature.charAt(0);
    boolean isOfKind =
        text.length() == 1
            ? "ngabqtsfjihkx".indexOf(first) >= 0 || LARGE.contains(text)
            : "njbg".indexOf(first) >= 0 || nature.startsWith("vn");
    return isOfKind
        && Character.isIdeographic(text.charAt(0))
        && !AREA_ENDINGS.contains(text)
        && (text.length() == 1 || !stopwords.contains(text));
  }
}
