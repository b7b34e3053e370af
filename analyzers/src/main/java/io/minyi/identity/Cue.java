package io.minyi.identity;

/** Looks for the words that say what a number or a name is. */
final class Cue {
  private static final CharSet CONNECTORS = new CharSet(" :是为号码#'\"“”‘’()「」=→-的№~`>《》!数");
  private static final CharSet CLAUSE_ENDS = new CharSet("。;!?\n\r");
  private static final int MOST_CONNECTORS = 8;

  private Cue() {}

  /** Whether a word stands right before an index, with at most 8 connectors between. */
  static boolean before(WordList words, NormalText text, int index) {
    for (int end = index; end >= Math.max(1, index - MOST_CONNECTORS); end--) {
      if (words.endsAt(text, end)) {
        return true;
      }
      if (!CONNECTORS.contains(text.at(end - 1))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word ends within so many units before an index, in the same clause. */
  static boolean near(WordList words, NormalText text, int index, int reach) {
    for (int end = index; end > Math.max(0, index - reach); end--) {
      if (words.endsAt(text, end)) {
        return true;
      }
      if (CLAUSE_ENDS.contains(text.at(end - 1))) {
        return false;
      }
    }
    return false;
  }

  /** First index after the connectors that start at an index. */
  static int afterConnectors(NormalText text, int index) {
    return text.skip(CONNECTORS, index, MOST_CONNECTORS);
  }
}
