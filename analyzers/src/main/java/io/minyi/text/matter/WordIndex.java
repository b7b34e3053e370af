package io.minyi.text.matter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * For each word (by its hash) the vectors that have it, so that the products of one vector with all
 * of them cost no more than the words they share. Not safe for threads while it changes.
 */
final class WordIndex {

  private final Map<Integer, Column> columns = new HashMap<>();

  /** The weights of one word: numbers of vectors and their values, in no order. */
  private static final class Column {
    int[] vectors = new int[2];
    double[] values = new double[2];
    int size;
  }

  /** Adds a vector under a number that no other vector has. */
  void add(int vector, Map<Integer, Double> words) {
    words.forEach(
        (word, value) -> {
          Column column = columns.computeIfAbsent(word, w -> new Column());
          if (column.size == column.vectors.length) {
            column.vectors = Arrays.copyOf(column.vectors, 2 * column.size);
            column.values = Arrays.copyOf(column.values, 2 * column.size);
          }
          column.vectors[column.size] = vector;
          column.values[column.size] = value;
          column.size++;
        });
  }

  /** Takes a vector away, with the words that it was added with. */
  void remove(int vector, Map<Integer, Double> words) {
    for (Integer word : words.keySet()) {
      Column column = columns.get(word);
      int at = 0;
      while (column.vectors[at] != vector) {
        at++;
      }
      column.size--;
      column.vectors[at] = column.vectors[column.size];
      column.values[at] = column.values[column.size];
      if (column.size == 0) {
        columns.remove(word);
      }
    }
  }

  /**
   * The products of a vector with those of the index.
   *
   * @param size above all numbers
   */
  double[] products(Map<Integer, Double> words, int size) {
    double[] products = new double[size];
    for (Map.Entry<Integer, Double> word : words.entrySet()) {
      Column column = columns.get(word.getKey());
      double value = word.getValue();
      for (int i = 0; column != null && i < column.size; i++) {
        products[column.vectors[i]] += value * column.values[i];
      }
    }
    return products;
  }
}
