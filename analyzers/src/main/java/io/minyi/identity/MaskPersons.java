package io.minyi.identity;

/**
 * Persons' names, only where a cue says that one stands there: 姓名 联系人 我叫 本人 before it, 先生 女士 小姐 师傅
 * behind it, 姓 on either side. The cue stays, the name goes: {@code [person]先生}.
 */
final class MaskPersons implements IdentityRecogniser {
  private static final int MOST_IN_LIST = 20;
  private static final int LONGEST_FOREIGN_NAME = 24;
  private static final CharSet GAPS = new CharSet(" :是为叫(\"“「『'-");
  private static final CharSet COLON_GAPS = new CharSet(" :(\"“「『");

  private final PersonNames names = new PersonNames();
  private final TitledPersons titled = new TitledPersons(names);
  private final WordList firm;
  private final WordList weak;
  private final WordList colon;

  MaskPersons() {
    Lexicon cues = Lexicon.read("person-cues.txt");
    this.firm = cues.words("firm");
    this.weak = cues.words("weak");
    this.colon = cues.words("colon");
  }

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    for (int i = 0; i < text.length(); i++) {
      titled.recognise(text, i, found);
      int cue = firm.lengthAt(text, i);
      if (cue > 0) {
        addFirm(text, i + cue, found);
      }
      cue = colon.lengthAt(text, i);
      if (cue > 0 && hasColon(text, i + cue)) {
        addFirm(text, i + cue, found);
      }
      cue = weak.lengthAt(text, i);
      if (cue > 0) {
        addWeak(text, i + cue, found);
      }
    }
  }

  private static boolean hasColon(NormalText text, int index) {
    return text.at(index) == ':' || (text.at(index) == ' ' && text.at(index + 1) == ':');
  }

  /** A name that is announced; more may follow in a list. */
  private void addFirm(NormalText text, int from, FoundIdentities found) {
    int start = text.skip(GAPS, from, 4);
    int end = dottedEnd(text, start) > start ? start : names.endOfName(text, start, true);
    if (end == start) {
      addOther(text, from, start, found);
      return;
    }
    for (int i = 0; i < MOST_IN_LIST && end > start; i++) {
      found.add(IdentityKind.PERSON, start, end);
      if (!PersonNames.SEPARATORS.contains(text.at(end))) {
        return;
      }
      start = end + 1;
      end = names.endOfName(text, start, true);
      if (!names.isRightEdge(text, end)) {
        return;
      }
    }
  }

  /** 阿卜杜拉·买买提, Tom Chen, or a surname alone after a colon. */
  private void addOther(NormalText text, int from, int start, FoundIdentities found) {
    int end = dottedEnd(text, start);
    if (end == start) {
      end = latinEnd(text, start);
    }
    boolean isAlone =
        end == start
            && hasColon(text, from)
            && names.surnameAt(text, start) == 1
            && !text.isHan(start + 1)
            && text.at(start + 1) != '*';
    if (isAlone) {
      end = start + 1;
    }
    if (end > start) {
      found.add(IdentityKind.PERSON, start, end);
    }
  }

  /** A name after a cue that also stands before other words: it must have an end. */
  private void addWeak(NormalText text, int from, FoundIdentities found) {
    int start = text.skip(COLON_GAPS, from, 2);
    int end = names.endOfName(text, start, text.at(from - 1) == '叫');
    if (end > start) {
      boolean isOther = names.otherWord(text, start) > 0 && text.isHan(end);
      boolean isPlain =
          names.isClear(text, start) || (end - start == 3 && !text.matches("本人", from - 2));
      boolean isEnded = isPlain ? names.isRightEdge(text, end) : names.isFirmRightEdge(text, end);
      if ((isEnded || isOwnName(text, start, from)) && !isOther) {
        found.add(IdentityKind.PERSON, start, end);
      }
      return;
    }
    int latin = latinEnd(text, start);
    if (latin > start || dottedEnd(text, start) > start) {
      found.add(IdentityKind.PERSON, start, Math.max(latin, dottedEnd(text, start)));
    }
  }

  /** 我叫 with a clear surname needs no end: 我叫王小明湖南省人. */
  private boolean isOwnName(NormalText text, int start, int cueEnd) {
    return text.matches("我叫", cueEnd - 2) && names.isClear(text, start);
  }

  private static int dottedEnd(NormalText text, int start) {
    int end = start;
    int dots = 0;
    while (end - start < LONGEST_FOREIGN_NAME && (text.isHan(end) || isDot(text.at(end)))) {
      if (isDot(text.at(end))) {
        dots++;
      }
      end++;
    }
    boolean isName = dots > 0 && dots <= 3 && end - start <= 14 && !text.isHan(end);
    return isName && text.isHan(start) && text.isHan(end - 1) ? end : start;
  }

  private static boolean isDot(char unit) {
    return unit == '·' || unit == '•' || unit == '・';
  }

  /** Up to three words that begin with a capital. */
  private static int latinEnd(NormalText text, int start) {
    int end = start;
    int next = start;
    for (int i = 0; i < 3; i++) {
      boolean isWord =
          Character.isUpperCase(text.at(next)) && Character.isLowerCase(text.at(next + 1));
      if (!isWord || !text.isLetter(next)) {
        return end;
      }
      end = text.lettersEnd(next);
      next = text.at(end) == ' ' ? end + 1 : end;
    }
    return end;
  }
}
