package io.minyi.text.place;

import java.util.Arrays;

/**
 * The features of one character as 32-bit hashes of a template and its values. Among the some 10⁶
 * features of 10⁴ addresses about a hundred pairs collide, which costs nothing measurable.
 */
final class FeatureKeys {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
  private static final long THIRD = 0x9FB21C651E98DF25L;

  private int[] keys = new int[96];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  int[] toArray() {
    return Arrays.copyOf(keys, size);
  }

  void add(int template, int a) {
    add(template, a, 0, 0, 0);
  }

  void add(int template, int a, int b) {
    add(template, a, b, 0, 0);
  }

  void add(int template, int a, int b, int c) {
    add(template, a, b, c, 0);
  }

  void add(int template, int a, int b, int c, int d) {
    long hash = template * GOLDEN;
    hash = step(hash, a);
    hash = step(hash, b);
    hash = step(hash, c);
    hash = step(hash, d);
    hash = (hash ^ hash >>> 29) * GOLDEN;
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = (int) (hash >>> 32);
  }

  private static long step(long hash, int value) {
    return Long.rotateLeft(hash ^ value * SECOND, 23) * THIRD;
  }
}
