package io.minyi.text.subject;

import io.minyi.city.CityPack;
import io.minyi.city.Matter;
import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.Reading.Keyword;
import io.minyi.text.hanlp.Gazetteer;
import io.minyi.text.hanlp.Gazetteer.Hit;
import io.minyi.text.subject.Terms.Term;
import io.minyi.text.subject.Terms.Whole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that carry a petition: how often a term is said, the title counted {@value #TITLE}
 * times, times how rare it is among petitions ({@link PetitionRarity}), times how central it is
 * among its neighbours ({@link TextRank}).
 */
final class Keywords {

  private static final int MOST = 8;
  private static final int TITLE = 3;
  private static final int LITTLE = 2;
  private static final int LONGEST_QUOTE = 10;

  /** No term below this share of the heaviest. */
  private static final double LEAST = 0.25;

  private static final Comparator<Scored> HEAVIEST_FIRST =
      Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::text);

  private static final Comparator<Whole> OUTERMOST_FIRST =
      Comparator.comparingInt(Whole::start)
          .thenComparing(Comparator.comparingInt(Whole::end).reversed());

  private final Set<String> stopwords;
  private final Gazetteer<String> tradeTerms;
  private final PetitionRarity rarity = new PetitionRarity();

  private record Scored(String text, double score) {}

  Keywords(CityPack pack) {
    stopwords = new HashSet<>(pack.lexicons().list("stopwords"));
    Map<String, String> terms = new HashMap<>();
    for (int level = 1; level <= 3; level++) {
      for (Matter matter : pack.matters().at(level)) {
        matter.cues().forEach(cue -> terms.put(cue, cue));
      }
    }
    Cue.wrongs().forEach(wrong -> terms.put(wrong, wrong));
    tradeTerms = new Gazetteer<>(terms);
  }

  /**
   * The heaviest terms, at most {@value #MOST}.
   *
   * @param names those of the title and those of the text
   */
  List<Keyword> read(Passage passage, List<List<Name>> names) {
    Terms terms = new Terms(stopwords);
    terms.add(passage.title(), wholes(passage.title(), names.get(0)));
    terms.add(passage.text(), wholes(passage.text(), names.get(1)));
    List<Term> words = new ArrayList<>();
    for (Term term : terms.joined()) {
      if (isWord(term.text())) {
        words.add(term);
      }
    }
    return keywords(scored(words, terms.size()));
  }

  private boolean isWord(String text) {
    return text.length() >= 2 && !stopwords.contains(text);
  }

  /**
   * Each term once, with how often it is said by how rare and how central it is.
   *
   * @param terms how many numbers there are
   */
  private List<Scored> scored(List<Term> words, int terms) {
    int[] sequence = words.stream().mapToInt(Term::number).toArray();
    double[] times = new double[terms];
    for (Term word : words) {
      times[word.number()] += (word.isInTitle() ? TITLE : 1) * word.weight();
    }
    double[] ranks = TextRank.of(sequence, terms);
    boolean[] isScored = new boolean[terms];
    List<Scored> scored = new ArrayList<>();
    for (Term word : words) {
      int term = word.number();
      if (!isScored[term]) {
        isScored[term] = true;
        double weight = Math.log1p(times[term]) * rarity.of(word.text());
        scored.add(new Scored(word.text(), weight * ranks[term]));
      }
    }
    return scored;
  }

  /** The heaviest; those that are too light are most, and need not be sorted. */
  private static List<Keyword> keywords(List<Scored> scored) {
    double most = 0;
    for (Scored term : scored) {
      most = Math.max(most, term.score());
    }
    double top = most;
    scored.removeIf(term -> term.score() < LEAST * top);
    scored.sort(HEAVIEST_FIRST);
    List<Keyword> keywords = new ArrayList<>(MOST);
    for (Scored term : scored) {
      if (keywords.size() == MOST) {
        break;
      }
      add(keywords, new Keyword(term.text(), Math.round(1000 * term.score() / top) / 1000.0));
    }
    return keywords;
  }

  /** Of two terms of which one says the other and little more, the longer stays. */
  private static void add(List<Keyword> keywords, Keyword next) {
    for (int i = 0; i < keywords.size(); i++) {
      Keyword kept = keywords.get(i);
      if (kept.term().contains(next.term())) {
        return;
      }
      if (next.term().contains(kept.term())
          && next.term().length() <= kept.term().length() + LITTLE) {
        keywords.set(i, new Keyword(next.term(), kept.weight()));
        return;
      }
    }
    keywords.add(next);
  }

  /** Names, terms of the trade and what stands in quotes, from left to right. */
  private List<Whole> wholes(Part part, List<Name> names) {
    List<Whole> wholes = new ArrayList<>();
    for (Name name : names) {
      if (!name.isBare() && !name.kind().equals("person")) {
        wholes.add(new Whole(name.core(), name.end(), name.coreText(), 1));
      }
    }
    for (Hit<String> hit : tradeTerms.find(part.content())) {
      wholes.add(new Whole(hit.start(), hit.end(), hit.value(), 1));
    }
    quotes(part.content(), wholes);
    wholes.sort(OUTERMOST_FIRST);
    return wholes;
  }

  private static void quotes(String content, List<Whole> wholes) {
    int open = content.indexOf('"');
    while (open >= 0) {
      int close = content.indexOf('"', open + 1);
      if (close < 0) {
        return;
      }
      String quoted = content.substring(open + 1, close);
      if (quoted.length() >= 2
          && quoted.length() <= LONGEST_QUOTE
          && quoted.codePoints().allMatch(Character::isIdeographic)) {
        wholes.add(new Whole(open + 1, close, quoted, 1));
      }
      open = content.indexOf('"', close + 1);
    }
  }
}
