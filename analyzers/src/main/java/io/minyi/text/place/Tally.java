package io.minyi.text.place;

/** Votes of a few areas; with some dozen entries a list is faster than a map. */
final class Tally {

  private int[] areas = new int[16];
  private double[] votes = new double[16];
  private int size;

  void add(int area, double weight) {
    int at = indexOf(area);
    if (at < 0) {
      if (size == areas.length) {
        areas = java.util.Arrays.copyOf(areas, 2 * size);
        votes = java.util.Arrays.copyOf(votes, 2 * size);
      }
      at = size++;
      areas[at] = area;
    }
    votes[at] += weight;
  }

  double of(int area) {
    int at = indexOf(area);
    return at < 0 ? 0 : votes[at];
  }

  /** The area with most votes, the first named of equals; {@link AreaIndex#NONE} of none. */
  int best() {
    return best(AreaIndex.NONE);
  }

  /** The area with most votes but for one. */
  int best(int without) {
    int best = AreaIndex.NONE;
    double most = 0;
    for (int i = 0; i < size; i++) {
      if (areas[i] != without && votes[i] > most) {
        best = areas[i];
        most = votes[i];
      }
    }
    return best;
  }

  private int indexOf(int area) {
    for (int i = 0; i < size; i++) {
      if (areas[i] == area) {
        return i;
      }
    }
    return -1;
  }
}
