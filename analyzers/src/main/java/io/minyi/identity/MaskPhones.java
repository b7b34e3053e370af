package io.minyi.identity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import java.util.Optional;

/**
 * Mobile numbers and land lines, with country or area code, in groups, with extension; land lines
 * without area code only after a cue. Public numbers (400-, 800-, 95xxx, 1xx) are kept.
 *
 * <p>What the mainland's own rules do not explain goes to libphonenumber, in windows of 32 units,
 * and only where a plus or 00 stands before the digits: a window costs 60 µs.
 */
final class MaskPhones implements IdentityRecogniser {
  private static final int[] NO_LENGTHS = {};
  private static final int[] MOBILE_LENGTHS = {15, 13, 12, 11};
  private static final int[] LANDLINE_LENGTHS = {16, 15, 14, 13, 12, 11};
  private static final int[] LOCAL_LENGTHS = {8, 7};
  private static final int FEWEST_DIGITS = 7;
  private static final int WINDOW = 32;

  private final WordList cues;
  private final NumberEdges edges;
  private final WordList locals;

  MaskPhones() {
    Lexicon words = Lexicon.read("phone-words.txt");
    this.cues = words.words("cue");
    this.locals = words.words("local");
    this.edges = new NumberEdges(words);
  }

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    int lastEnd = -1;
    for (int first = 0; first < digits.size(); first++) {
      if (found.isFree(digits.start(first), digits.end(first))) {
        int end = recognise(text, digits, first, lastEnd, found);
        lastEnd = end > 0 ? end : lastEnd;
      }
    }
    if (text.has(Normaliser.NUMERAL)) {
      SpelledMobiles.recognise(text, found);
    }
  }

  /** End of the number that starts with a group, 0 when none does. */
  private int recognise(
      NormalText text, DigitGroups digits, int first, int lastEnd, FoundIdentities found) {
    char begin = text.at(digits.start(first));
    for (int length : begin == '1' || begin == '0' || begin == '8' ? MOBILE_LENGTHS : NO_LENGTHS) {
      int last = digits.lastOf(first, length);
      if (last >= 0 && isMobile(text, digits, first, last)) {
        return add(IdentityKind.MOBILE, text, digits, first, digits.end(last), found);
      }
    }
    for (int length : begin == '0' || begin == '8' ? LANDLINE_LENGTHS : NO_LENGTHS) {
      int last = digits.lastOf(first, length);
      if (last >= 0 && isLandline(text, digits, first, last)) {
        int end = edges.extensionEnd(text, digits.end(last));
        return add(IdentityKind.LANDLINE, text, digits, first, end, found);
      }
    }
    for (int length : LOCAL_LENGTHS) {
      int last = digits.lastOf(first, length);
      if (last >= 0 && isLocal(text, digits, first, last, lastEnd)) {
        int end = edges.extensionEnd(text, digits.end(last));
        return add(IdentityKind.LANDLINE, text, digits, first, end, found);
      }
    }
    return foreign(text, digits, first, found);
  }

  private int add(
      IdentityKind kind,
      NormalText text,
      DigitGroups digits,
      int first,
      int end,
      FoundIdentities found) {
    int start = NumberEdges.withPlus(text, digits.start(first), end);
    if (!found.isFree(start, end)) {
      return 0;
    }
    found.add(kind, start, end);
    return end;
  }

  private boolean isMobile(NormalText text, DigitGroups digits, int first, int last) {
    int start = digits.start(first);
    int end = digits.end(last);
    return PhoneShape.isMobile(digits.digits(first, last))
        && (PhoneShape.isMobileShape(digits.shape(first, last)) || Cue.before(cues, text, start))
        && edges.areClear(text, start, end);
  }

  private boolean isLandline(NormalText text, DigitGroups digits, int first, int last) {
    int start = digits.start(first);
    int end = digits.end(last);
    String number = digits.digits(first, last);
    if (number.startsWith("0086")) {
      number = number.substring(4);
    } else if (number.startsWith("86")) {
      number = number.substring(2);
    }
    boolean hasCountry = number.length() < digits.digits(first, last).length();
    if (hasCountry && number.charAt(0) != '0') {
      number = "0" + number;
    }
    return PhoneShape.isLandline(number)
        && (first == last || digits.length(first) <= 4)
        && edges.areClear(text, start, edges.extensionEnd(text, end));
  }

  private boolean isLocal(NormalText text, DigitGroups digits, int first, int last, int lastEnd) {
    int start = digits.start(first);
    char begin = text.at(start);
    boolean isWhole = first == last || (digits.length(first) >= 3 && last == first + 1);
    boolean isCued =
        Cue.before(locals, text, start)
            || (lastEnd > 0 && start > lastEnd && start - lastEnd <= 2 && text.at(lastEnd) != ' ');
    return begin >= '2'
        && begin <= '8'
        && isWhole
        && isCued
        && !isPublic(text, start)
        && edges.areClear(text, start, edges.extensionEnd(text, digits.end(last)));
  }

  private static boolean isPublic(NormalText text, int start) {
    return text.matches("400", start) || text.matches("800", start);
  }

  private int foreign(NormalText text, DigitGroups digits, int first, FoundIdentities found) {
    int start = digits.start(first);
    boolean isMarked = text.at(start - 1) == '+' || text.matches("00", start);
    if (!isMarked || isPublic(text, start)) {
      return 0;
    }
    int from = text.at(start - 1) == '+' ? start - 1 : start;
    int to = Math.min(text.length(), from + WINDOW);
    if (countDigits(text, from, to) < FEWEST_DIGITS) {
      return 0;
    }
    Optional<PhoneNumberMatch> match = PhoneShape.findIn(text.substring(from, to));
    if (match.isEmpty() || match.get().start() > 1) {
      return 0;
    }
    int end = from + match.get().end();
    if (!edges.areClear(text, start, end)) {
      return 0;
    }
    found.add(PhoneShape.kindOf(match.get()), from, end);
    return end;
  }

  private static int countDigits(NormalText text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.isDigit(i) ? 1 : 0;
    }
    return count;
  }
}
