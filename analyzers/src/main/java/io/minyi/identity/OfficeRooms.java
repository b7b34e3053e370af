package io.minyi.identity;

/** Knows the rooms and floors of public offices (办事处301室), which identify nobody. */
final class OfficeRooms {
  private static final int MOST_INNER_WORDS = 3;

  private final WordList before;
  private final WordList inner;
  private final WordList after;
  private final WordList homes;

  OfficeRooms() {
    Lexicon words = Lexicon.read("offices.txt");
    this.before = words.words("before");
    this.inner = words.words("inner");
    this.after = words.words("after");
    this.homes = words.words("homes");
  }

  /** Whether an office's name stands before a door number or an office's room behind it. */
  boolean isOffice(NormalText text, DoorParts door) {
    return isBefore(text, door.start()) || after.startsAt(text, door.end());
  }

  /** Whether an office's name ends before an index, with words such as 办公楼 between. */
  boolean isBefore(NormalText text, int index) {
    int end = index;
    for (int i = 0; i <= MOST_INNER_WORDS; i++) {
      if (homes.endsAt(text, end)) {
        return false;
      }
      if (before.endsAt(text, end)) {
        return true;
      }
      int length = inner.lengthBefore(text, end);
      if (length == 0) {
        return false;
      }
      end -= length;
    }
    return false;
  }
}
