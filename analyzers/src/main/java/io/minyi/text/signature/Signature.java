package io.minyi.text.signature;

import java.util.Base64;

/**
 * MinHash of a text's character 3-grams: {@value #HASHES} values of 16 bits.
 *
 * <p>Two texts whose sets of 3-grams have a Jaccard similarity of s agree in a value with
 * probability s (+ 2<sup>-16</sup>), and in at least one of {@value #BANDS} bands of {@value #ROWS}
 * values with 1 - (1 - s³)²¹: .94 at s = .5, .55 at s = .33. What agrees in a band is a candidate;
 * the exact Jaccard of the texts decides ({@link Trigrams#jaccard}).
 *
 * <p>Source: Broder, On the resemblance and containment of documents, 1997; Li and König, b-Bit
 * Minwise Hashing, 2010.
 */
public final class Signature {

  /** Values in a signature. */
  public static final int HASHES = 64;

  /** Bands, of {@value #ROWS} values each; the last value belongs to none. */
  public static final int BANDS = 21;

  private static final int ROWS = 3;

  /**
   * Multipliers and offsets of the hash functions, odd and fixed: signatures are kept for years.
   */
  private static final long[] MULTIPLIERS = new long[HASHES];

  private static final long[] OFFSETS = new long[HASHES];

  static {
    long seed = 0x6d696e7969L;
    for (int i = 0; i < HASHES; i++) {
      seed += 0x9E3779B97F4A7C15L;
      MULTIPLIERS[i] = mixed(seed) | 1;
      seed += 0x9E3779B97F4A7C15L;
      OFFSETS[i] = mixed(seed);
    }
  }

  private final char[] values;

  private Signature(char[] values) {
    this.values = values;
  }

  /** The signature of a set of 3-grams, which must not be empty. */
  public static Signature of(Trigrams trigrams) {
    return of(trigrams.sorted());
  }

  /**
   * The {@link #words} of a text's signature without the detour of its set of 3-grams: a minimum
   * does not mind order and repetition. Empty for a text without any.
   *
   * @param parts title and text in their normal form
   */
  public static String wordsOf(String... parts) {
    long[] runs = Trigrams.runs(parts);
    return runs.length == 0 ? "" : of(runs).words();
  }

  /** Two functions at a time, so that one minimum need not wait for the other. */
  private static Signature of(long[] grams) {
    char[] values = new char[HASHES];
    for (int i = 0; i < HASHES; i += 2) {
      long one = Long.MAX_VALUE;
      long other = Long.MAX_VALUE;
      for (long gram : grams) {
        one = Math.min(one, (gram * MULTIPLIERS[i] + OFFSETS[i]) >>> 1);
        other = Math.min(other, (gram * MULTIPLIERS[i + 1] + OFFSETS[i + 1]) >>> 1);
      }
      values[i] = (char) mixed(one);
      values[i + 1] = (char) mixed(other);
    }
    return new Signature(values);
  }

  /**
   * A signature read back.
   *
   * @throws IllegalArgumentException if the words are no signature
   */
  public static Signature parse(String words) {
    byte[] bytes = Base64.getUrlDecoder().decode(words);
    if (bytes.length != 2 * HASHES) {
      throw new IllegalArgumentException(
          "signature must have " + 2 * HASHES + " bytes, has " + bytes.length);
    }
    char[] values = new char[HASHES];
    for (int i = 0; i < HASHES; i++) {
      values[i] = (char) (((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff));
    }
    return new Signature(values);
  }

  /** A key for each band: texts that share one are candidates. */
  public long[] bands() {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = (key << 16) | values[band * ROWS + row];
      }
      bands[band] = key;
    }
    return bands;
  }

  /** Estimated Jaccard similarity, 0–1, standard error at most .0625. */
  public double similarity(Signature other) {
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += values[i] == other.values[i] ? 1 : 0;
    }
    return (double) equal / HASHES;
  }

  /** Base 64 for URLs, 171 characters: what documents carry. */
  public String words() {
    byte[] bytes = new byte[2 * HASHES];
    for (int i = 0; i < HASHES; i++) {
      bytes[2 * i] = (byte) (values[i] >>> 8);
      bytes[2 * i + 1] = (byte) values[i];
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The finaliser of MurmurHash3. */
  static long mixed(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}
