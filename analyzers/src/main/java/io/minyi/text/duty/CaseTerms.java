package io.minyi.text.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a linear model sees of a case: its words, pairs of them, the character pairs of the matter's
 * names, and when it came.
 */
final class CaseTerms {

  /** Pairs of fields, by their numbers. */
  private static final int[][] PAIRS = {
    {DispatchCase.ITEM, DispatchCase.STREET},
    {DispatchCase.ITEM, DispatchCase.COMMUNITY},
    {DispatchCase.ITEM, DispatchCase.CHANNEL},
    {DispatchCase.KIND, DispatchCase.STREET},
    {DispatchCase.KIND, DispatchCase.COMMUNITY},
    {DispatchCase.KIND, DispatchCase.CHANNEL},
    {DispatchCase.CLASS, DispatchCase.STREET},
    {DispatchCase.CLASS, DispatchCase.COMMUNITY},
    {DispatchCase.CLASS, DispatchCase.CHANNEL},
    {DispatchCase.COMMUNITY, DispatchCase.CHANNEL},
    {DispatchCase.STREET, DispatchCase.CHANNEL},
  };

  private static final int LONGEST_NAME = 60;

  private CaseTerms() {}

  /** The terms of a case, each once; each begins with what it is. */
  static Set<String> of(DispatchCase one) {
    List<String> fields = one.fields();
    Set<String> terms = new LinkedHashSet<>();
    for (int f = 0; f < fields.size(); f++) {
      terms.add(f + ":" + fields.get(f));
    }
    for (int[] pair : PAIRS) {
      terms.add(pair[0] + "" + pair[1] + ":" + fields.get(pair[0]) + "|" + fields.get(pair[1]));
    }
    for (int f = DispatchCase.ITEM; f <= DispatchCase.CLASS; f++) {
      terms.addAll(characterPairs(f, fields.get(f)));
    }
    if (one.minute() != DispatchCase.NO_TIME) {
      int part = DispatchCase.partOfDay(one.minute());
      terms.add("day:" + part);
      terms.add("day:" + part + "|" + one.item());
      terms.add("weekend:" + DispatchCase.weekend(one.minute()));
      terms.add("month:" + DispatchCase.month(one.minute()));
      terms.add("month:" + DispatchCase.month(one.minute()) + "|" + one.item());
    }
    return terms;
  }

  private static List<String> characterPairs(int field, String name) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < Math.min(name.length(), LONGEST_NAME); i++) {
      pairs.add("n" + field + ":" + name.substring(i, i + 2));
    }
    return pairs;
  }
}
