package io.minyi.identity;

import java.util.List;

/**
 * Where a person's name starts and ends: a surname of one or two characters and a given name of one
 * or two, told from the words around it by lists.
 */
final class PersonNames {
  private final Lexicon surnames = Lexicon.read("surnames.txt");
  private final Lexicon names = Lexicon.read("names.txt");
  private final CharSet clear = surnames.chars("clear");
  private final CharSet known = surnames.chars("known");
  private final WordList compound = surnames.words("compound");
  private final CharSet never = names.chars("never");
  private final WordList follow = names.words("follow");
  private final WordList places = names.words("place");
  private final WordList firms = names.words("firm");
  private final CharSet leftEdges = names.chars("left");
  private final WordList notPersons = Lexicon.read("not-persons.txt").words("word");

  /** Length of the surname at an index, 0 when none stands there. */
  int surnameAt(NormalText text, int start) {
    if (compound.startsAt(text, start)) {
      return 2;
    }
    return isSurname(text.at(start)) ? 1 : 0;
  }

  boolean isSurname(char unit) {
    return clear.contains(unit) || known.contains(unit);
  }

  /** Whether a surname is one that seldom is an ordinary character. */
  boolean isClear(NormalText text, int start) {
    return clear.contains(text.at(start)) || compound.startsAt(text, start);
  }

  /**
   * End of the name that starts at an index, or the index when none does.
   *
   * @param isAnnounced the cue before it can only announce a name, so 方大国 is one although 方大 is the
   *     start of other words
   */
  int endOfName(NormalText text, int start, boolean isAnnounced) {
    int surname = surnameAt(text, start);
    int given = start + surname;
    if (surname == 0 || !isGiven(text, given) || follow.startsAt(text, given)) {
      return start;
    }
    boolean hasSecond =
        (isGiven(text, given + 1) && !follow.startsAt(text, given + 1))
            || (text.at(given + 1) == '和' && !text.isHan(given + 2));
    int end = hasSecond ? given + 2 : given + 1;
    boolean isOther =
        places.startsAt(text, end) || isPseudonym(text, given) || runsIntoFirm(text, end);
    int other = otherWord(text, start);
    boolean isWord =
        other > 0
            && (!(isAnnounced || (isClear(text, start) && !text.isHan(end)))
                || other >= end - start
                || places.startsAt(text, end - 1)
                || !isRightEdge(text, end));
    return isOther || isWord ? start : end;
  }

  /** Whether exactly these units are a surname and a given name. */
  boolean isName(NormalText text, int start, int end) {
    int surname = surnameAt(text, start);
    int given = end - start - surname;
    if (surname == 0 || given < 1 || given > 2) {
      return false;
    }
    int other = otherWord(text, start);
    boolean isWord = other >= end - start || (other > 0 && isSurname(text.at(end - 1)));
    return !isWord && isGiven(text, end - 1) && isGiven(text, start + surname);
  }

  /** 方林中 is no name in 方林中心幼儿园: no edge, and a firm's ending within six characters. */
  private boolean runsIntoFirm(NormalText text, int end) {
    if (isRightEdge(text, end)) {
      return false;
    }
    for (int i = end - 1; i < end + 6 && text.isHan(i); i++) {
      if (firms.startsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(NormalText text, int index) {
    return text.isHan(index) && !never.contains(text.at(index));
  }

  private static boolean isPseudonym(NormalText text, int given) {
    return text.at(given) == '某' || text.at(given) == '*';
  }

  /** Length of the word here that looks like a name and is none, 0 when there is none. */
  int otherWord(NormalText text, int start) {
    return notPersons.lengthAt(text, start);
  }

  /** Whether a word that follows names, or no Han character, stands here. */
  boolean isFirmRightEdge(NormalText text, int index) {
    return !text.isHan(index) || follow.startsAt(text, index);
  }

  /** Whether a name may end here: no Han character, or a word that follows names. */
  boolean isRightEdge(NormalText text, int index) {
    return !text.isHan(index) || follow.startsAt(text, index) || never.contains(text.at(index));
  }

  /** Whether a name may start here. */
  boolean isLeftEdge(NormalText text, int index) {
    return !text.isHan(index - 1) || leftEdges.contains(text.at(index - 1));
  }

  static final List<Character> SEPARATORS = List.of('、', ',', '/', '和', '与', '及', ' ');
}
