package io.minyi.hotspot.problem;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * In how many petitions an n-gram occurs, and so how much it says:
 *
 * <pre>idf(g) = ln((N + 1) / (df(g) + 1))</pre>
 *
 * <p>The shipped table was counted over petitions to several cities (see {@code background.md}
 * beside it) and knows what all cities share; {@link #with} adds what one city says all the time,
 * its own name above all. Immutable; looking up is a search in a sorted array.
 */
public final class Background {

  /** Characters of a text that are counted and compared; later ones repeat or digress. */
  static final int CHARACTERS = 400;

  private static final String TABLE = "background.gz";

  private final int petitions;
  private final int[] keys;
  private final int[] counts;

  private Background(int petitions, int[] keys, int[] counts) {
    this.petitions = petitions;
    this.keys = keys;
    this.counts = counts;
  }

  /** The table that comes with Minyi. */
  public static Background shipped() {
    try (InputStream in = Background.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not beside " + Background.class);
      }
      return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }

  /** Number of petitions and n-grams, then each key's distance from the last and its count. */
  private static Background read(DataInputStream in) throws IOException {
    int petitions = in.readInt();
    int[] keys = new int[in.readInt()];
    int[] counts = new int[keys.length];
    int key = Integer.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      key += number(in);
      keys[i] = key;
      counts[i] = number(in);
    }
    return new Background(petitions, keys, counts);
  }

  /** Seven bits a byte, the lowest first. */
  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int part;
    do {
      part = in.readUnsignedByte();
      number |= (part & 0x7F) << shift;
      shift += 7;
    } while (part >= 0x80);
    return number;
  }

  /** Counts the petitions of one city. Not safe for threads. */
  public static final class Count {
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private int petitions;

    /** Counts a petition. */
    public void add(String title, String text) {
      petitions++;
      int[] grams = NGrams.pairsAndTriples(title + "\n" + text, title.length() + 1 + CHARACTERS);
      Arrays.sort(grams);
      for (int i = 0; i < grams.length; i++) {
        if (i == 0 || grams[i] != grams[i - 1]) {
          counts.merge(grams[i], 1, Integer::sum);
        }
      }
    }
  }

  /**
   * Writes this table, compressed, without n-grams that fewer petitions have.
   *
   * @param least 1 or more
   */
  public void write(OutputStream out, int least) throws IOException {
    int[] kept = IntStream.range(0, keys.length).filter(i -> counts[i] >= least).toArray();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeInt(petitions);
      data.writeInt(kept.length);
      int last = Integer.MIN_VALUE;
      for (int i : kept) {
        number(data, keys[i] - last);
        number(data, counts[i]);
        last = keys[i];
      }
    }
  }

  private static void number(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  /** A table of nothing yet. */
  static Background empty() {
    return new Background(0, new int[0], new int[0]);
  }

  /** This table and the petitions of a city. */
  public Background with(Count city) {
    int[] merged = new int[keys.length + city.counts.size()];
    int[] sums = new int[merged.length];
    int size = 0;
    int at = 0;
    for (Map.Entry<Integer, Integer> gram : city.counts.entrySet()) {
      while (at < keys.length && keys[at] < gram.getKey()) {
        merged[size] = keys[at];
        sums[size++] = counts[at++];
      }
      boolean isKnown = at < keys.length && keys[at] == gram.getKey();
      if (isKnown || gram.getValue() > 1) {
        merged[size] = gram.getKey();
        sums[size++] = gram.getValue() + (isKnown ? counts[at++] : 0);
      }
    }
    while (at < keys.length) {
      merged[size] = keys[at];
      sums[size++] = counts[at++];
    }
    return new Background(
        petitions + city.petitions, Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
  }

  /** How much an n-gram says, 0 or more. */
  double idf(int key) {
    int at = Arrays.binarySearch(keys, key);
    return Math.log((petitions + 1.0) / ((at < 0 ? 1 : counts[at]) + 1));
  }
}
