package io.minyi.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words looked for at a place in a text, without an object per look.
 *
 * <p>Latin letters match in either case; the text is already simplified and half width. Cost: one
 * bit for most places, else a comparison per word with the same first (or last) character.
 */
final class WordList {
  private static final int BUCKETS = 512;
  private static final String[] NONE = {};

  private final CharSet firsts;
  private final CharSet lasts;
  private final String[][] byFirst;
  private final String[][] byLast;

  WordList(List<String> words) {
    List<String> lower = words.stream().map(String::toLowerCase).distinct().toList();
    this.firsts = ends(lower, true);
    this.lasts = ends(lower, false);
    this.byFirst = buckets(lower, true);
    this.byLast = buckets(lower, false);
  }

  /** Length of the longest word that starts at an index, 0 when none does. */
  int lengthAt(NormalText text, int start) {
    char first = text.lower(start);
    if (!firsts.contains(first)) {
      return 0;
    }
    for (String word : byFirst[first % BUCKETS]) {
      if (text.matches(word, start)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Length of the longest word that ends before an index, 0 when none does. */
  int lengthBefore(NormalText text, int end) {
    char last = text.lower(end - 1);
    if (!lasts.contains(last)) {
      return 0;
    }
    for (String word : byLast[last % BUCKETS]) {
      if (text.matches(word, end - word.length())) {
        return word.length();
      }
    }
    return 0;
  }

  boolean startsAt(NormalText text, int start) {
    return lengthAt(text, start) > 0;
  }

  boolean endsAt(NormalText text, int end) {
    return lengthBefore(text, end) > 0;
  }

  /** Whether a word starts anywhere in a stretch. */
  boolean within(NormalText text, int start, int end) {
    for (int i = Math.max(0, start); i < Math.min(end, text.length()); i++) {
      if (startsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static CharSet ends(List<String> words, boolean atStart) {
    StringBuilder units = new StringBuilder();
    words.forEach(word -> units.append(end(word, atStart)));
    return new CharSet(units.toString());
  }

  private static char end(String word, boolean atStart) {
    return word.charAt(atStart ? 0 : word.length() - 1);
  }

  private static String[][] buckets(List<String> words, boolean atStart) {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      lists.add(new ArrayList<>());
    }
    words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(word -> lists.get(end(word, atStart) % BUCKETS).add(word));
    return lists.stream().map(list -> list.toArray(NONE)).toArray(String[][]::new);
  }
}
