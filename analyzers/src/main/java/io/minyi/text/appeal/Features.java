package io.minyi.text.appeal;

import io.minyi.text.appeal.FoundCue.Standing;
import java.util.Arrays;
import java.util.List;

/**
 * A petition as numbers: its character n-grams (all together of length 1), its cues by kind and
 * standing, its signs.
 */
final class Features {

  /** Places for hashed n-grams. */
  static final int GRAMS = Grams.PLACES;

  private static final int SIGNS = 12 + ThanksSigns.COUNT;
  private static final int START = 40;
  private static final int END = 60;
  private static final int STANDINGS = Standing.values().length;

  /** Of each kind of cue: by standing, in the title, at the start and at the end of the text. */
  private static final int SLOTS = STANDINGS + 3;

  private final int kinds;
  private final DangerSigns dangers;
  private final ThanksSigns thanks;
  private int[] places = new int[1024];
  private float[] values = new float[1024];
  private int size;
  private int gramCount;

  private Features(int kinds, DangerSigns dangers, ThanksSigns thanks) {
    this.kinds = kinds;
    this.dangers = dangers;
    this.thanks = thanks;
  }

  /** How many places there are for so many kinds of cues. */
  static int places(int kinds) {
    return dangers(kinds) + DangerSigns.COUNT;
  }

  /** The first place of {@link DangerSigns}. */
  static int dangers(int kinds) {
    return GRAMS + kinds * SLOTS + SIGNS;
  }

  /** The numbers of a petition. */
  static Features of(
      int kinds,
      DangerSigns dangers,
      ThanksSigns thanks,
      String title,
      List<FoundCue> titleCues,
      String text,
      List<FoundCue> textCues) {
    Features features = new Features(kinds, dangers, thanks);
    features.addGrams(title, text);
    features.addCues(titleCues, text, textCues);
    features.addSigns(title, titleCues, text, textCues);
    features.addDangers(titleCues, textCues, text.length());
    return features;
  }

  int size() {
    return size;
  }

  /** How many of the first are n-grams, all of one value. */
  int gramCount() {
    return gramCount;
  }

  /** The places in order, and what lies behind the last of them. */
  int[] places() {
    return places;
  }

  int place(int i) {
    return places[i];
  }

  float value(int i) {
    return values[i];
  }

  private void add(int place, float value) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    places[size] = place;
    values[size++] = value;
  }

  private void addGrams(String title, String text) {
    Grams grams = Grams.of(title, text);
    gramCount = grams.size();
    float value = (float) (1 / Math.sqrt(Math.max(1, gramCount)));
    for (int i = 0; i < gramCount; i++) {
      add(grams.place(i), value);
    }
  }

  private void addCues(List<FoundCue> titleCues, String text, List<FoundCue> textCues) {
    int[] counts = new int[kinds * SLOTS];
    for (FoundCue cue : titleCues) {
      counts[cue.kind() * SLOTS + cue.standing().number()]++;
      counts[cue.kind() * SLOTS + STANDINGS]++;
    }
    for (FoundCue cue : textCues) {
      counts[cue.kind() * SLOTS + cue.standing().number()]++;
      counts[cue.kind() * SLOTS + STANDINGS + 1] += cue.start() < START ? 1 : 0;
      counts[cue.kind() * SLOTS + STANDINGS + 2] += cue.end() > text.length() - END ? 1 : 0;
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        add(GRAMS + i, Math.min(4, 1 + log2(counts[i])) / 4f);
      }
    }
  }

  private void addSigns(
      String title, List<FoundCue> titleCues, String text, List<FoundCue> textCues) {
    int base = dangers(kinds) - SIGNS;
    addCount(base, count(title, '?', '？'), 1);
    addCount(base + 1, count(title, '!', '！'), 1);
    addCount(base + 2, count(text, '?', '？'), 4);
    addCount(base + 3, count(text, '!', '！'), 4);
    addCount(base + 4, count(text, '…', '…'), 4);
    add(base + 5, Math.min(1, text.length() / 1000f));
    add(base + 6, title.isEmpty() ? 1 : 0);
    add(base + 7, text.length() < 60 ? 1 : 0);
    String end = text.substring(Math.max(0, text.length() - 12));
    addCount(base + 8, count(end, '?', '？'), 1);
    addCount(base + 9, count(end, '!', '！'), 1);
    addCount(base + 10, repeated(text), 2);
    add(base + 11, 1);
    float[] ofThanks = thanks.of(titleCues, textCues);
    for (int i = 0; i < ThanksSigns.COUNT; i++) {
      add(base + 12 + i, ofThanks[i]);
    }
  }

  private void addDangers(List<FoundCue> titleCues, List<FoundCue> textCues, int length) {
    float[] signs = dangers.of(titleCues, textCues, length);
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] != 0) {
        add(dangers(kinds) + i, signs[i]);
      }
    }
  }

  private void addCount(int place, int count, int most) {
    if (count > 0) {
      add(place, Math.min(most, count) / (float) most);
    }
  }

  private static int count(String content, char one, char other) {
    int count = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      count += c == one || c == other ? 1 : 0;
    }
    return count;
  }

  /** Places where an exclamation or question mark follows another. */
  private static int repeated(String content) {
    int count = 0;
    boolean last = false;
    for (int i = 0; i < content.length(); i++) {
      boolean is = "!?！？".indexOf(content.charAt(i)) >= 0;
      count += is && last ? 1 : 0;
      last = is;
    }
    return count;
  }

  private static int log2(int count) {
    return 31 - Integer.numberOfLeadingZeros(count);
  }
}
