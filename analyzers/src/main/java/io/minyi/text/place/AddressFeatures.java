package io.minyi.text.place;

/** All features of the characters of a window: some 50 for each. */
final class AddressFeatures {

  private final CharacterFeatures characters;
  private final NumberFeatures numbers;
  private final EndingFeatures endings;
  private final RepeatFeatures repeats;

  AddressFeatures(CharSequence window) {
    AddressText text = new AddressText(window);
    characters = new CharacterFeatures(text);
    numbers = new NumberFeatures(text);
    endings = new EndingFeatures(text);
    repeats = new RepeatFeatures(text);
  }

  /** Puts the features of a character in place of what the keys held. */
  void read(int i, FeatureKeys keys) {
    keys.clear();
    characters.add(i, keys);
    numbers.add(i, keys);
    endings.add(i, keys);
    repeats.add(i, keys);
  }
}
