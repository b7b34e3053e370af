package io.minyi.text.place;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses as the learner takes them: numbers of features and the class of every character.
 * Features that only one address has are left out.
 */
final class AddressLessons {

  private static final int LEAST_ADDRESSES = 2;

  /** What follows later depends on whether these were named. */
  private static final List<String> REMEMBERED = List.of("poi", "road");

  private final List<String> parts;
  private final FeatureNumbers features;
  private final int[][][] lessons;
  private final int[][] classes;

  AddressLessons(List<AddressExample> examples) {
    Set<String> names = new TreeSet<>();
    examples.forEach(example -> example.spans().forEach(span -> names.add(span.part())));
    parts = List.copyOf(names);
    features = frequent(examples);
    lessons = new int[examples.size()][][];
    classes = new int[examples.size()][];
    for (int i = 0; i < lessons.length; i++) {
      lessons[i] = lesson(examples.get(i).text());
      classes[i] = classes(examples.get(i));
    }
  }

  /** The names of all parts in alphabetical order. */
  List<String> parts() {
    return parts;
  }

  /** For each part its bit in the memory of a chain, 0 if it is not remembered. */
  int[] bits() {
    int[] bits = new int[parts.size()];
    int bit = 1;
    for (String part : REMEMBERED) {
      if (parts.contains(part)) {
        bits[parts.indexOf(part)] = bit;
        bit *= 2;
      }
    }
    return bits;
  }

  FeatureNumbers features() {
    return features;
  }

  int size() {
    return lessons.length;
  }

  /** Numbers of the features of each character of an address. */
  int[][] lesson(int i) {
    return lessons[i];
  }

  /** The class of each of its characters, as in {@link ChainWeights}. */
  int[] classes(int i) {
    return classes[i];
  }

  private static FeatureNumbers frequent(List<AddressExample> examples) {
    FeatureNumbers all = new FeatureNumbers();
    int[] addresses = new int[1 << 16];
    FeatureKeys keys = new FeatureKeys();
    Set<Integer> ofOne = new HashSet<>();
    for (AddressExample example : examples) {
      ofOne.clear();
      AddressFeatures read = new AddressFeatures(example.text());
      for (int i = 0; i < example.text().length(); i++) {
        read.read(i, keys);
        for (int k = 0; k < keys.size(); k++) {
          ofOne.add(all.add(keys.key(k)));
        }
      }
      if (all.size() > addresses.length) {
        addresses = Arrays.copyOf(addresses, 2 * all.size());
      }
      for (int number : ofOne) {
        addresses[number]++;
      }
    }
    FeatureNumbers frequent = new FeatureNumbers();
    for (int number = 0; number < all.size(); number++) {
      if (addresses[number] >= LEAST_ADDRESSES) {
        frequent.add(all.key(number));
      }
    }
    return frequent;
  }

  private int[][] lesson(String text) {
    AddressFeatures read = new AddressFeatures(text);
    FeatureKeys keys = new FeatureKeys();
    int[][] lesson = new int[text.length()][];
    for (int i = 0; i < lesson.length; i++) {
      read.read(i, keys);
      lesson[i] = Arrays.stream(keys.toArray()).map(features::find).filter(n -> n >= 0).toArray();
    }
    return lesson;
  }

  private int[] classes(AddressExample example) {
    int[] gold = new int[example.text().length()];
    Arrays.fill(gold, 4 * parts.size());
    for (AddressSpan span : example.spans()) {
      int first = 4 * parts.indexOf(span.part());
      Arrays.fill(gold, span.start(), span.end(), first + ChainWeights.INSIDE);
      gold[span.start()] = first + ChainWeights.BEGIN;
      gold[span.end() - 1] = first + ChainWeights.END;
      if (span.end() - span.start() == 1) {
        gold[span.start()] = first + ChainWeights.SINGLE;
      }
    }
    return gold;
  }
}
