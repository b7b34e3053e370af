package io.minyi.text.subject;

import java.util.HashMap;
import java.util.Map;

/**
 * How rare words are among petitions, rather than in general Chinese: 小区 says little here, 探视 much.
 *
 * <p>The table holds the negative logarithm of the share of petitions that say a word, counted once
 * over 7,016 petitions to cities; names are not in it. A word that is not there is as rare as the
 * rarest.
 */
final class PetitionRarity {

  /** What fewer than one petition in 400 says. */
  static final double RAREST = 6.2;

  private final Map<String, Double> rarities = new HashMap<>();

  PetitionRarity() {
    for (String line : WordSections.text("rarity.txt").lines().toList()) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        double rarity = Integer.parseInt(line.substring(0, tab)) / 10.0;
        for (String word : line.substring(tab + 1).split(" ", -1)) {
          rarities.put(word, rarity);
        }
      }
    }
  }

  double of(String word) {
    return rarities.getOrDefault(word, RAREST);
  }
}
