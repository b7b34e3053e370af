package io.minyi.local.simulate;

import io.minyi.local.simulate.BankFile.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that texts are made of, read once from the resources of this package.
 *
 * @param voices per voice its moves
 * @param plans per voice the orders in which it makes them
 * @param words words by slot
 * @param life what units write
 * @param channels families by channel, for channels that are for some matters only
 */
record Banks(
    List<Family> families,
    Map<String, Map<String, List<Line>>> voices,
    Map<String, List<Plan>> plans,
    Map<String, List<String>> words,
    Map<String, List<Line>> life,
    Map<String, Set<String>> channels,
    Surface surface) {

  /** An order of moves with its weight. */
  record Plan(double weight, List<String> moves) {}

  /** Reads them all. */
  static Banks read() {
    BankFile index = BankFile.read("index.txt");
    Map<String, Map<String, List<Line>>> voices = new LinkedHashMap<>();
    for (String voice : index.lines("voices")) {
      voices.put(voice, BankFile.read("voices/" + voice + ".txt").phrases());
    }
    Map<String, List<Plan>> plans = new LinkedHashMap<>();
    BankFile planFile = BankFile.read("plans.txt");
    planFile
        .sections()
        .forEach((voice, lines) -> plans.put(voice, lines.stream().map(Banks::plan).toList()));
    BankFile wordFile = BankFile.read("words.txt");
    Map<String, List<String>> words = new LinkedHashMap<>();
    wordFile.sections().keySet().forEach(kind -> words.put(kind, wordFile.words(kind)));
    Banks banks =
        new Banks(
            index.lines("families").stream().map(Family::read).toList(),
            voices,
            plans,
            words,
            BankFile.read("life.txt").phrases(),
            special(BankFile.read("channels.txt")),
            Surface.read());
    banks.requireKnownSlots();
    return banks;
  }

  private static Map<String, Set<String>> special(BankFile file) {
    Map<String, Set<String>> channels = new LinkedHashMap<>();
    for (String line : file.lines("")) {
      List<String> words = List.of(line.split(" ", -1));
      channels.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
    }
    return channels;
  }

  private static Plan plan(String line) {
    String[] parts = line.split(" ", -1);
    return new Plan(Double.parseDouble(parts[0]), List.of(parts).subList(1, parts.length));
  }

  private void requireKnownSlots() {
    List<String> unknown = new ArrayList<>();
    Set<String> known = new HashSet<>(words.keySet());
    known.addAll(Telling.BUILT_IN);
    for (Family family : families) {
      Set<String> own = new HashSet<>(known);
      own.addAll(family.slots().keySet());
      family.moves().values().forEach(lines -> check(lines, own, family.name(), unknown));
    }
    voices.forEach((voice, moves) -> moves.values().forEach(l -> check(l, known, voice, unknown)));
    life.values().forEach(lines -> check(lines, known, "life", unknown));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("text banks use slots that nothing fills: " + unknown);
    }
  }

  private static void check(List<Line> lines, Set<String> known, String where, List<String> out) {
    for (Line line : lines) {
      line.phrase()
          .eachSlot(
              slot -> {
                if (!known.contains(slot)) {
                  out.add(where + " <" + slot + ">");
                }
              });
    }
  }

  /** Number of distinct lines of families and voices. */
  long lineCount() {
    Set<Line> lines = new HashSet<>();
    families.forEach(family -> family.moves().values().forEach(lines::addAll));
    voices.values().forEach(moves -> moves.values().forEach(lines::addAll));
    return lines.size();
  }

  /** Words of a slot. */
  List<String> wordsOf(String slot) {
    return words.getOrDefault(slot, List.of());
  }
}
