package io.minyi.text.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Remembers the latest texts and finds those that are nearly the same as another: what shares a
 * band of the signature is a candidate, the exact Jaccard similarity decides.
 *
 * <p>The oldest text is forgotten when there is no room. Some 2.2 KB a text of 200 characters: its
 * runs (8 bytes each), and for each of the {@value Signature#BANDS} bands two links and two
 * buckets. Adding and finding cost the signature and, for a find, at most {@value #MOST_CANDIDATES}
 * exact comparisons, the latest candidates first, so that a text sent a thousand times costs no
 * more than another. Not safe for threads.
 */
public final class NearDuplicates {

  /** Compared exactly in one find. */
  public static final int MOST_CANDIDATES = 500;

  private static final int NONE = -1;
  private static final Comparator<Match> NEAREST_FIRST =
      Comparator.comparingDouble(Match::similarity).reversed().thenComparing(Match::id);

  private final double threshold;
  private final String[] ids;
  private final Trigrams[] texts;

  /** Lists of slots (text × band), linked both ways, newest first; a bucket holds the first. */
  private final int[] buckets;

  private final int[] next;
  private final int[] previous;
  private final int[] bucketOf;

  /** Number of the find that last saw a text, so that none is compared twice. */
  private final int[] seen;

  private int finds;
  private int added;

  /**
   * An empty memory.
   *
   * @param capacity texts remembered, 1 to 10,000,000
   * @param threshold least Jaccard similarity of a match, above 0 to 1; below .5 some are missed
   * @throws IllegalArgumentException if one is out of its range
   */
  public NearDuplicates(int capacity, double threshold) {
    if (capacity < 1 || capacity > 10_000_000) {
      throw new IllegalArgumentException("capacity must be 1 to 10,000,000, was " + capacity);
    }
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be above 0 to 1, was " + threshold);
    }
    this.threshold = threshold;
    ids = new String[capacity];
    texts = new Trigrams[capacity];
    seen = new int[capacity];
    int slots = capacity * Signature.BANDS;
    next = new int[slots];
    previous = new int[slots];
    bucketOf = new int[slots];
    buckets = new int[Math.max(2, Integer.highestOneBit(slots) * 2)];
    Arrays.fill(buckets, NONE);
  }

  /** A text remembered that is nearly the same. */
  public record Match(String id, double similarity) {}

  /** How many texts are remembered. */
  public int size() {
    return Math.min(added, ids.length);
  }

  /** The texts nearly the same as this one, nearest first; none for a text without letters. */
  public List<Match> find(Trigrams text) {
    List<Match> matches = new ArrayList<>();
    if (text.isEmpty()) {
      return matches;
    }
    finds++;
    int candidates = 0;
    for (long band : Signature.of(text).bands()) {
      int slot = buckets[bucket(band)];
      while (slot != NONE && candidates < MOST_CANDIDATES) {
        int entry = slot / Signature.BANDS;
        if (seen[entry] != finds) {
          seen[entry] = finds;
          candidates++;
          double similarity = text.jaccard(texts[entry]);
          if (similarity >= threshold) {
            matches.add(new Match(ids[entry], similarity));
          }
        }
        slot = next[slot];
      }
    }
    matches.sort(NEAREST_FIRST);
    return matches;
  }

  /** Remembers a text, instead of the oldest if there is no room; one without letters is not. */
  public void add(String id, Trigrams text) {
    if (text.isEmpty()) {
      return;
    }
    int entry = added % ids.length;
    if (added >= ids.length) {
      forget(entry);
    }
    added = added + 1 == 2 * ids.length ? ids.length : added + 1;
    ids[entry] = id;
    texts[entry] = text;
    seen[entry] = 0;
    long[] bands = Signature.of(text).bands();
    for (int band = 0; band < bands.length; band++) {
      link(entry * Signature.BANDS + band, bucket(bands[band]));
    }
  }

  private void link(int slot, int bucket) {
    bucketOf[slot] = bucket;
    previous[slot] = NONE;
    next[slot] = buckets[bucket];
    if (next[slot] != NONE) {
      previous[next[slot]] = slot;
    }
    buckets[bucket] = slot;
  }

  private void forget(int entry) {
    for (int slot = entry * Signature.BANDS; slot < (entry + 1) * Signature.BANDS; slot++) {
      if (previous[slot] == NONE) {
        buckets[bucketOf[slot]] = next[slot];
      } else {
        next[previous[slot]] = next[slot];
      }
      if (next[slot] != NONE) {
        previous[next[slot]] = previous[slot];
      }
    }
  }

  private int bucket(long band) {
    return (int) (Signature.mixed(band) & (buckets.length - 1));
  }
}
