package io.minyi.text.place;

import io.minyi.text.hanlp.Segmenter.Word;
import java.util.List;

/** Where words begin and end in a text, in one array access. */
final class WordEdges {

  /** Rarity from which a word is hardly ever said, so that the segmenter may have made it up. */
  private static final double HARDLY_SAID = 13.8;

  /** Rarity below which a word is said every day. */
  private static final double EVERYDAY = 11;

  private final List<Word> words;

  /** For each position the number of the word that covers it, -1 between words. */
  private final int[] covering;

  WordEdges(List<Word> words, int length) {
    this.words = words;
    covering = new int[length];
    java.util.Arrays.fill(covering, -1);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int end = Math.min(length, word.start() + word.text().length());
      for (int at = word.start(); at < end; at++) {
        covering[at] = i;
      }
    }
  }

  /** Whether no word goes across the border in front of a position. */
  boolean isEdge(int position) {
    return position <= 0
        || position >= covering.length
        || covering[position] < 0
        || covering[position] != covering[position - 1];
  }

  /** Whether no word but perhaps a very rare one goes across the border in front of a position. */
  boolean isLooseEdge(int position) {
    if (isEdge(position)) {
      return true;
    }
    Word word = words.get(covering[position]);
    return word.isContent() && word.rarity() > HARDLY_SAID;
  }

  /** Whether the word that begins at a position is an everyday one of several characters. */
  boolean isCommon(int position) {
    Word word = words.get(covering[position]);
    return word.text().length() > 1 && word.rarity() < EVERYDAY;
  }

  /** Where the word that ends at a position or goes across it begins; the position if none does. */
  int startBefore(int position) {
    if (position <= 0 || position > covering.length || covering[position - 1] < 0) {
      return position;
    }
    return words.get(covering[position - 1]).start();
  }
}
