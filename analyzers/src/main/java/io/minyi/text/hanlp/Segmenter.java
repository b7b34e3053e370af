package io.minyi.text.hanlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words (HanLP's Viterbi segmenter without name recognition and without its files of
 * user words). One core cuts some 9,000 petitions of 200 characters a second.
 */
public final class Segmenter {

  /** What the core dictionary counted in all, so that a word's count becomes a frequency. */
  private static final double TOTAL = Predefine.TOTAL_FREQUENCY;

  private static final int LONGEST_STRETCH = 1_000;
  private static final String SENTENCE_ENDS = "。!?;\n ";

  private final Segment segment;

  public Segmenter() {
    segment =
        new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableNumberQuantifierRecognize(false)
            .enableOffset(true);
    segment.seg("预热");
  }

  /**
   * A word.
   *
   * @param isContent a noun, verb, adjective or foreign word rather than a function word or sign
   * @param rarity negative logarithm of its frequency in general Chinese; unknown words are the
   *     rarest; 0 for function words and signs, of which nobody asks it
   * @param nature part of speech by the tag set of ICTCLAS: {@code n} noun, {@code ns} place,
   *     {@code v} verb, {@code vn} verbal noun, {@code w} sign …
   */
  public record Word(String text, int start, boolean isContent, double rarity, String nature) {

    /** A word of an unknown part of speech. */
    public Word(String text, int start, boolean isContent, double rarity) {
      this(text, start, isContent, rarity, "");
    }

    /** The character after the last. */
    public int end() {
      return start + text.length();
    }
  }

  /**
   * The words of a text in order. The segmenter's graph needs some hundred bytes a character, so a
   * long text is cut in stretches that end with a sentence, or after {@value #LONGEST_STRETCH}
   * characters without any.
   */
  public List<Word> cut(String text) {
    List<Word> words = new ArrayList<>(text.length() / 2 + 1);
    for (int start = 0; start < text.length(); ) {
      int end = stretchEnd(text, start);
      cut(text, start, end, words);
      start = end;
    }
    return words;
  }

  private static int stretchEnd(String text, int start) {
    if (text.length() - start <= LONGEST_STRETCH) {
      return text.length();
    }
    int end = start + LONGEST_STRETCH;
    for (int i = end; i > start; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private void cut(String text, int start, int end, List<Word> words) {
    for (Term term : segment.seg(text.substring(start, end))) {
      boolean isContent = isContent(term.nature);
      double rarity = isContent ? rarity(term.word) : 0;
      words.add(new Word(term.word, start + term.offset, isContent, rarity, tag(term.nature)));
    }
  }

  private static String tag(Nature nature) {
    return nature == null ? "" : nature.toString();
  }

  private static boolean isContent(Nature nature) {
    return nature != null
        && (nature.startsWith('n')
            || (nature.startsWith('v') && nature != Nature.vshi && nature != Nature.vyou)
            || nature == Nature.an
            || nature == Nature.nx
            || nature == Nature.g);
  }

  private static double rarity(String word) {
    int frequency = CoreDictionary.getTermFrequency(word);
    return Math.log(TOTAL / (frequency + 1.0));
  }
}
