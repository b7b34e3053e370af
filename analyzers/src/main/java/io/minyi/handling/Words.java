package io.minyi.handling;

import java.util.Map;
import java.util.Set;

/**
 * Other words for approvers and grounds, and the words for yes.
 *
 * @param names word → the name that rules use
 */
record Words(Map<String, String> names) {

  private static final Set<String> YES = Set.of("yes", "true", "1", "是");
  private static final Set<String> SATISFIED = Set.of("满意", "基本满意", "非常满意");

  Words {
    names = Map.copyOf(names);
  }

  /** The name rules use for a word, the word itself if it has no other. */
  String nameOf(String word) {
    return names.getOrDefault(word, word);
  }

  static boolean isYes(String word) {
    return YES.contains(word);
  }

  static boolean isSatisfied(String word) {
    return isYes(word) || SATISFIED.contains(word);
  }
}
