package io.minyi.identity;

/** Names that a title or the word 姓 gives away: 王先生, 李小红女士, 张姓业主, 姓陈的. */
final class TitledPersons {
  private static final int LONGEST_NAME = 4;

  /** A word over surname and title that goes on behind them, such as 李先生牛肉, is a brand. */
  private static final int BRAND = 3;

  private final PersonNames names;
  private final WordList titles;
  private final WordList notTitles;
  private final WordList roughTitles;
  private final WordList kin;
  private final WordList generic;

  TitledPersons(PersonNames names) {
    this.names = names;
    Lexicon cues = Lexicon.read("person-cues.txt");
    this.titles = cues.words("title");
    this.notTitles = cues.words("not-title");
    this.roughTitles = cues.words("rough");
    this.kin = cues.words("kin");
    this.generic = Lexicon.read("not-persons.txt").words("before");
  }

  /** Adds the name around a title or a 姓 that stands at an index. */
  void recognise(NormalText text, int index, FoundIdentities found) {
    if (text.at(index) == '姓') {
      addBySurname(text, index, found);
    } else if (titles.startsAt(text, index) && !notTitles.startsAt(text, index)) {
      int start = nameStart(text, index);
      if (start < index && !isTrade(text, start, index)) {
        found.add(IdentityKind.PERSON, start, index);
      }
    }
  }

  /** 冷库老板 and 装修师傅 name a trade: before such titles a surname must be clear or stand free. */
  private boolean isTrade(NormalText text, int start, int title) {
    if (!roughTitles.startsAt(text, title) || names.isClear(text, start)) {
      return false;
    }
    boolean isLong = title - start > 1;
    return !names.isLeftEdge(text, start) || (isLong && text.at(title) == '老');
  }

  /** Start of the name before a title, or the title's index when there is none. */
  private int nameStart(NormalText text, int title) {
    if (generic.endsAt(text, title) || text.at(title - 1) == '*') {
      return title;
    }
    boolean isAlone = names.isSurname(text.at(title - 1));
    for (int length = LONGEST_NAME; length >= 2; length--) {
      int start = title - length;
      if (names.isName(text, start, title) && isPlausible(text, start, isAlone)) {
        return start;
      }
    }
    if (names.surnameAt(text, title - 2) == 2) {
      return title - 2;
    }
    boolean isBrand = names.otherWord(text, title - 1) > BRAND;
    return isAlone && !isBrand ? title - 1 : title;
  }

  private boolean isPlausible(NormalText text, int start, boolean isAlone) {
    if (names.isLeftEdge(text, start) || names.isClear(text, start)) {
      return true;
    }
    boolean mayStartLater = names.isSurname(text.at(start + 1));
    return !isAlone && !mayStartLater;
  }

  private void addBySurname(NormalText text, int index, FoundIdentities found) {
    if (text.at(index + 1) == '名' || text.at(index - 1) == '百' || text.at(index - 1) == '同') {
      return;
    }
    if (names.isSurname(text.at(index - 1)) && kin.startsAt(text, index + 1)) {
      found.add(IdentityKind.PERSON, index - 1, index);
      return;
    }
    int start = index + 1;
    int surname = names.surnameAt(text, start);
    if (surname > 0 && names.isRightEdge(text, start + surname)) {
      found.add(IdentityKind.PERSON, start, start + surname);
    }
  }
}
