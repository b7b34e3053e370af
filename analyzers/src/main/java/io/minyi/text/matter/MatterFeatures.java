package io.minyi.text.matter;

import io.minyi.text.Passage;
import io.minyi.text.Passage.Part;
import io.minyi.text.hanlp.Segmenter.Word;

/**
 * The features of a petition: character 1- to 3-grams and words with their pairs, each over the
 * whole petition and again over its opening of {@value #OPENING} characters, which is its title
 * where it has one.
 *
 * <p>A number counts as one digit and the code of an area made unrecognisable (A3区) as one
 * character, so that nothing is learnt of them. A feature is a hash of 32 bits whose lowest two are
 * its {@link #block block}; among 100,000 features some one has a twin. Cost: one pass, at most
 * {@value #MOST_CHARACTERS} characters of each part.
 */
final class MatterFeatures {

  /** Character n-grams, words, and both again of the opening. */
  static final int BLOCKS = 4;

  static final int CHARACTERS = 0;
  static final int WORDS = 1;

  private static final int OPENING_OFFSET = 2;
  private static final int OPENING = 30;

  /** What a petition has not said by then it does not say. */
  private static final int MOST_CHARACTERS = 10_000;

  private static final char BREAK = 0;
  private static final char AREA = '某';

  private final Visitor visitor;
  private int opened;

  /** Hears of every feature where it stands. */
  interface Visitor {
    void feature(int key, Part part, int start, int end);
  }

  private MatterFeatures(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Goes through the features of title and text in order. */
  static void visit(Passage passage, Visitor visitor) {
    MatterFeatures features = new MatterFeatures(visitor);
    features.visit(passage.title());
    features.visit(passage.text());
  }

  static int block(int key) {
    return key & (BLOCKS - 1);
  }

  private void visit(Part part) {
    int before = opened;
    visitGrams(part);
    int after = opened;
    opened = before;
    visitWords(part);
    opened = Math.max(after, opened);
  }

  private void visitGrams(Part part) {
    String text = part.content();
    int length = Math.min(text.length(), MOST_CHARACTERS);
    char second = BREAK;
    char first = BREAK;
    int secondAt = 0;
    int firstAt = 0;
    for (int i = 0; i < length; ) {
      int next = end(text, i, length);
      char form = form(text, i, next);
      if (form == BREAK) {
        first = BREAK;
        second = BREAK;
      } else {
        int key = hash(form, 0x51ED270B);
        emit(CHARACTERS, key, part, i, next);
        if (second != BREAK) {
          key = hash(second, hash(form, 0x2545F491));
          emit(CHARACTERS, key, part, secondAt, next);
          if (first != BREAK) {
            emit(CHARACTERS, hash(first, key), part, firstAt, next);
          }
        }
        first = second;
        firstAt = secondAt;
        second = form;
        secondAt = i;
        opened++;
      }
      i = next;
    }
  }

  private void visitWords(Part part) {
    int before = 0;
    int beforeAt = 0;
    for (Word word : part.words()) {
      int start = word.start();
      int end = start + word.text().length();
      if (end > MOST_CHARACTERS) {
        return;
      }
      int key = wordKey(word.text());
      if (key != 0) {
        emit(WORDS, key, part, start, end);
        if (before != 0) {
          emit(WORDS, hash(0x7F4A, before * 31 + key), part, beforeAt, end);
        }
        opened += end - start;
      }
      before = key;
      beforeAt = start;
    }
  }

  private void emit(int block, int hash, Part part, int start, int end) {
    int key = mixed(hash) & -BLOCKS;
    visitor.feature(key | block, part, start, end);
    if (opened < OPENING) {
      visitor.feature(key | block | OPENING_OFFSET, part, start, end);
    }
  }

  /** 0 for what is no word. */
  private static int wordKey(String word) {
    int key = 0x3C6EF372;
    for (int i = 0; i < word.length(); ) {
      int next = end(word, i, word.length());
      char form = form(word, i, next);
      if (form == BREAK && i == 0) {
        return 0;
      }
      key = hash(form, key);
      i = next;
    }
    return key == 0 ? 1 : key;
  }

  /** End of what counts as one character: a number, an area's code, or one. */
  private static int end(String text, int start, int length) {
    char c = text.charAt(start);
    int end = start + 1;
    while ((isDigit(c) || isLatin(c)) && end < length && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static char form(String text, int start, int end) {
    char c = text.charAt(start);
    if (isDigit(c)) {
      return '0';
    }
    if (isLatin(c)) {
      boolean isOfArea = end < text.length() && "市区县".indexOf(text.charAt(end)) >= 0;
      boolean isCode = isOfArea || end > start + 1 || text.length() == 1;
      return isCode ? AREA : Character.toLowerCase(c);
    }
    return Character.isLetterOrDigit(c) ? c : BREAK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int hash(int value, int seed) {
    return (seed ^ value) * 0x9E3779B1 + (seed >>> 15);
  }

  /** The finaliser of MurmurHash3. */
  private static int mixed(int hash) {
    int h = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
