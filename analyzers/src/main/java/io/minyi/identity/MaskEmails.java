package io.minyi.identity;

/** E-mail addresses: a local part of at most 64 units and a domain with a dot. */
final class MaskEmails implements IdentityRecogniser {
  private static final CharSet LOCAL =
      new CharSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-");
  private static final CharSet LABEL =
      new CharSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 128;

  @Override
  public void recognise(NormalText text, DigitGroups digits, FoundIdentities found) {
    if (!text.has(Normaliser.AT)) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.at(i) == '@') {
        int start = localStart(text, i);
        int end = domainEnd(text, i);
        if (start < i && end > i) {
          found.add(IdentityKind.EMAIL, start, end);
        }
      }
    }
  }

  private static int localStart(NormalText text, int at) {
    int end = text.at(at - 1) == ' ' ? at - 1 : at;
    int start = end;
    while (end - start < LONGEST_LOCAL && LOCAL.contains(text.at(start - 1))) {
      start--;
    }
    while (start < end && !text.isAlphanumeric(start)) {
      start++;
    }
    return start == end || text.at(start - 1) == '*' ? at : start;
  }

  /** End of a domain such as {@code mail.example.com}, or {@code at} when there is none. */
  private static int domainEnd(NormalText text, int at) {
    int label = text.at(at + 1) == ' ' ? at + 2 : at + 1;
    int end = at;
    boolean isFirst = true;
    while (label < at + LONGEST_DOMAIN) {
      int next = text.skip(LABEL, label, LONGEST_LABEL);
      int letters = Math.min(next, text.lettersEnd(label));
      if (!isFirst && letters - label >= 2) {
        end = letters;
      }
      if (next == label || text.at(next) != '.') {
        return end;
      }
      label = next + 1;
      isFirst = false;
    }
    return end;
  }
}
