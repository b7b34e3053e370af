package io.minyi.text.place;

/** What stands around a character: n-grams of characters and of their kinds, and its position. */
final class CharacterFeatures {

  private static final int SINGLE = 1;
  private static final int PAIR = 10;
  private static final int SKIP = 20;
  private static final int TRIPLE = 30;
  private static final int FOUR = 40;
  private static final int KINDS = 50;
  private static final int POSITION = 70;

  private final AddressText text;

  CharacterFeatures(AddressText text) {
    this.text = text;
  }

  void add(int i, FeatureKeys keys) {
    for (int o = -3; o <= 3; o++) {
      keys.add(SINGLE + o + 3, text.at(i + o));
    }
    for (int o = -3; o <= 2; o++) {
      keys.add(PAIR + o + 3, text.at(i + o), text.at(i + o + 1));
    }
    keys.add(SKIP, text.at(i - 1), text.at(i + 1));
    keys.add(SKIP + 1, text.at(i - 2), text.at(i));
    keys.add(SKIP + 2, text.at(i), text.at(i + 2));
    for (int o = -3; o <= 1; o++) {
      keys.add(TRIPLE + o + 3, text.at(i + o), text.at(i + o + 1), text.at(i + o + 2));
    }
    for (int o = -3; o <= 0; o++) {
      keys.add(
          FOUR + o + 3, text.at(i + o), text.at(i + o + 1), text.at(i + o + 2), text.at(i + o + 3));
    }
    addKinds(i, keys);
    addPosition(i, keys);
  }

  private void addKinds(int i, FeatureKeys keys) {
    int left = text.kind(i - 2);
    int before = text.kind(i - 1);
    int here = text.kind(i);
    int next = text.kind(i + 1);
    int right = text.kind(i + 2);
    keys.add(KINDS, before, here, next);
    keys.add(KINDS + 1, left * 16 + before, here, next, right);
    keys.add(KINDS + 2, text.kind(i - 3) * 16 + left, before, here);
    keys.add(KINDS + 3, here, next, right, text.kind(i + 3));
  }

  private void addPosition(int i, FeatureKeys keys) {
    int after = text.length() - 1 - i;
    keys.add(POSITION, Math.min(i, 3), text.at(i));
    keys.add(POSITION + 1, Math.min(after, 3), text.at(i));
    keys.add(POSITION + 2, Math.min(i, 10), text.kind(i));
    keys.add(POSITION + 3, Math.min(after, 10), text.kind(i));
  }
}
