package io.minyi.text.duty;

import io.minyi.text.LeadReading.Precedent;
import io.minyi.text.duty.Candidates.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which unit a case goes to, by how earlier cases went.
 *
 * <p>Immutable and safe for threads. A suggestion costs at most some thousand steps however long
 * the history is.
 */
public final class DispatchModel {

  /** A cell with fewer precedents than this gives way to a wider one. */
  private static final int FEW = 3;

  private static final int MOST_PRECEDENTS = 3;

  private final UnitNames names;
  private final Knowledge knowledge;
  private final Blend blend;

  DispatchModel(UnitNames names, Knowledge knowledge, Blend blend) {
    this.names = names;
    this.knowledge = knowledge;
    this.blend = blend;
  }

  /**
   * A unit that a case may go to.
   *
   * @param probability 0–1
   */
  public record Choice(String unit, double probability) {}

  /** The units it may go to, likeliest first; their probabilities add up to 1. */
  public List<Choice> suggest(DispatchCase one) {
    Candidates candidates = Candidates.of(knowledge, one);
    double[] probabilities = blend.probabilities(candidates);
    UnitRoles units = knowledge.memory().roles();
    List<Choice> choices = new ArrayList<>(probabilities.length);
    for (int c = 0; c < probabilities.length; c++) {
      choices.add(new Choice(units.unit(candidates.units()[c]), probabilities[c]));
    }
    choices.sort(Comparator.comparingDouble(choice -> -choice.probability()));
    return choices;
  }

  /**
   * How earlier cases of the same item went, most frequent unit first: those of the same community
   * if there are at least {@value #FEW}, else of the same street, else all.
   */
  public List<Precedent> precedents(DispatchCase one) {
    CaseMemory memory = knowledge.memory();
    int[] code = memory.code(one);
    for (int field : new int[] {DispatchCase.COMMUNITY, DispatchCase.STREET}) {
      if (code[field] >= 0) {
        List<Integer> cell = new ArrayList<>();
        for (int index : memory.ofItem(code)) {
          if (memory.fields(index)[field] == code[field]) {
            cell.add(index);
          }
        }
        if (cell.size() >= FEW) {
          return count(cell);
        }
      }
    }
    List<Integer> all = new ArrayList<>();
    for (int index : memory.ofItem(code)) {
      all.add(index);
    }
    return count(all);
  }

  private List<Precedent> count(List<Integer> cell) {
    CaseMemory memory = knowledge.memory();
    Map<String, Integer> counts = new TreeMap<>();
    cell.forEach(i -> counts.merge(memory.roles().unit(memory.unit(i)), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_PRECEDENTS)
        .map(e -> new Precedent(e.getKey(), e.getValue(), e.getValue() / (double) cell.size()))
        .toList();
  }

  /** The unit that handled a case, in the one way to write it; empty if it is not known. */
  public String unit(DispatchCase one) {
    return names.canonical(one.unit(), one.street());
  }

  /** Whether a unit, in the one way to write it, ever handled a case. */
  public boolean knows(String unit) {
    return knowledge.memory().roles().id(unit) >= 0;
  }

  /** Number of cases it learnt from. */
  public int size() {
    return knowledge.memory().cases().size();
  }

  /** Number of units that it knows. */
  public int units() {
    return knowledge.memory().roles().size();
  }

  UnitNames names() {
    return names;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Blend blend() {
    return blend;
  }
}
