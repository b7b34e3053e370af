package io.minyi.text.place;

import java.util.Arrays;

/** Numbers features in the order in which they come; a growing hash table of ints. */
final class FeatureNumbers {

  private int[] keys = new int[1 << 16];
  private int[] slots = new int[1 << 17];
  private int size;

  int size() {
    return size;
  }

  int key(int number) {
    return keys[number];
  }

  /** The number of a key, a new one if it has none. */
  int add(int key) {
    int slot = slot(key);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The number of a key, -1 if it has none. */
  int find(int key) {
    return slots[slot(key)] - 1;
  }

  private int slot(int key) {
    int slot = key & slots.length - 1;
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * keys.length);
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[slot(keys[number])] = number + 1;
    }
  }
}
