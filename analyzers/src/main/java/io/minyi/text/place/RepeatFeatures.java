package io.minyi.text.place;

/**
 * Whether a character stands in a stretch of two or more characters that the address says twice
 * ({@code 杭州市余杭区杭州市余杭区…}), where in it, and how the two copies go on: one of the copies is usually
 * no part of the address.
 *
 * <p>Cost: n²/2 comparisons for n characters, so the text must be a window.
 */
final class RepeatFeatures {

  private static final int NONE = 99;
  private static final int TEMPLATE = 100;
  private static final int SHORTEST = 2;
  private static final int END = 1;

  private final AddressText text;

  /** Of the longest stretch with a copy before it. */
  private final Copies earlier;

  /** Of the longest stretch with a copy after it. */
  private final Copies later;

  /** For each character: length of its stretch, its place in it, characters between the copies. */
  private static final class Copies {
    private final int[] length;
    private final int[] place;
    private final int[] gap;

    Copies(int n) {
      length = new int[n];
      place = new int[n];
      gap = new int[n];
    }

    void mark(int start, int size, int between) {
      for (int k = 0; k < size; k++) {
        if (size > length[start + k]) {
          length[start + k] = size;
          place[start + k] = k;
          gap[start + k] = between;
        }
      }
    }

    boolean isAt(int i) {
      return i >= 0 && i < length.length && length[i] > 0;
    }

    /** 0 none, 1 first, 2 inside, 3 last. */
    int where(int i) {
      if (!isAt(i)) {
        return 0;
      }
      return place[i] == 0 ? 1 : place[i] == length[i] - 1 ? 3 : 2;
    }

    int start(int i) {
      return isAt(i) ? i - place[i] : i;
    }

    int end(int i) {
      return isAt(i) ? i - place[i] + length[i] : i + 1;
    }

    int near(int i) {
      return isAt(i) ? 1 + Math.min(gap[i], 2) : 0;
    }
  }

  RepeatFeatures(AddressText text) {
    this.text = text;
    earlier = new Copies(text.length());
    later = new Copies(text.length());
    for (int distance = SHORTEST; distance < text.length(); distance++) {
      findCopies(distance);
    }
  }

  private void findCopies(int distance) {
    int start = 0;
    for (int i = 0; i + distance <= text.length(); i++) {
      if (i + distance == text.length() || !isSame(i, i + distance)) {
        int size = Math.min(i - start, distance);
        if (size >= SHORTEST) {
          later.mark(start, size, distance - size);
          earlier.mark(start + distance, size, distance - size);
        }
        start = i + 1;
      }
    }
  }

  private boolean isSame(int i, int k) {
    return text.at(i) == text.at(k)
        && text.kind(i) >= AddressText.NUMERAL
        && text.kind(i) != AddressText.DASH;
  }

  void add(int i, FeatureKeys keys) {
    if (where(i - 1) == 0 && where(i) == 0 && where(i + 1) == 0) {
      keys.add(NONE, 0);
      return;
    }
    int here = where(i);
    int near = earlier.near(i) * 8 + later.near(i);
    keys.add(TEMPLATE, here);
    keys.add(TEMPLATE + 1, here, where(i - 1), where(i + 1));
    keys.add(TEMPLATE + 2, here, text.at(i));
    keys.add(TEMPLATE + 3, here, near);
    keys.add(
        TEMPLATE + 4, here, Math.min(earlier.length[i], 8), Math.min(later.length[i], 8), near);
    keys.add(TEMPLATE + 5, here, text.at(i - 1), text.at(i + 1));
    keys.add(TEMPLATE + 6, here, Math.min(i, 4), near);
    keys.add(TEMPLATE + 7, here, shape(earlier.end(i)), shape(earlier.start(i) - 1));
    keys.add(TEMPLATE + 8, here, shape(later.end(i)), shape(later.start(i) - 1));
    keys.add(TEMPLATE + 9, here, shape(endOfEarlierCopy(i)), shape(earlier.end(i)));
    keys.add(TEMPLATE + 10, here, shape(endOfLaterCopy(i)), shape(later.end(i)));
  }

  private int where(int i) {
    return earlier.where(i) * 16 + later.where(i);
  }

  private int endOfEarlierCopy(int i) {
    return earlier.isAt(i) ? earlier.start(i) - earlier.gap[i] : -1;
  }

  private int endOfLaterCopy(int i) {
    return later.isAt(i) ? later.end(i) + later.gap[i] + later.length[i] : -1;
  }

  private int shape(int i) {
    return i >= 0 && i < text.length() ? text.at(i) : END;
  }
}
