package io.minyi.identity;

/** Door numbers with dashes: 3-2-501 and 3-501 after an estate's name or before 业主, 室 …. */
final class HyphenDoors {
  private HyphenDoors() {}

  /** End of the door number that starts at an index, or the index when there is none. */
  static int end(NormalText text, int start, WordList estates, WordList holders) {
    int letters = text.lettersEnd(start);
    int first = digitsEnd(text, letters);
    if (letters - start > 1 || first == letters || first - letters > 2 || text.at(first) != '-') {
      return start;
    }
    int second = digitsEnd(text, first + 1);
    boolean hasThree = text.at(second) == '-' && second - first <= 3;
    int third = hasThree ? digitsEnd(text, second + 1) : second;
    int lastDigits = third - (hasThree ? second + 1 : first + 1);
    boolean isOver = !text.isAlphanumeric(third) && text.at(third) != '-' && text.at(third) != '.';
    boolean isCued = estates.endsAt(text, start) || text.at(start - 1) == '住' || letters > start;
    boolean isHeld = holders.startsAt(text, third);
    boolean isDoor =
        lastDigits >= 3
            && lastDigits <= 4
            && isOver
            && (isHeld || (isCued && (hasThree || letters == start)));
    return isDoor ? withUnit(text, third) : start;
  }

  private static int withUnit(NormalText text, int end) {
    char unit = text.at(end);
    return unit == '室' || unit == '房' || unit == '号' ? end + 1 : end;
  }

  private static int digitsEnd(NormalText text, int from) {
    int end = from;
    while (end - from <= 5 && text.isDigit(end)) {
      end++;
    }
    return end;
  }
}
