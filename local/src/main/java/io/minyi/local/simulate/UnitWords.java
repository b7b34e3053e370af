package io.minyi.local.simulate;

import io.minyi.local.simulate.BankFile.Line;

/** What units write: reasons and replies. */
final class UnitWords {

  private final Banks banks;

  UnitWords(Banks banks) {
    this.banks = banks;
  }

  /** A line of a section of {@code life.txt}. */
  String line(String section, Draws draws) {
    Line line = draws.pick(banks.life().get(section));
    StringBuilder out = new StringBuilder();
    line.phrase().tell(out, new FreeTeller(banks, draws));
    return out.toString();
  }

  /** Fills every slot anew. */
  private record FreeTeller(Banks banks, Draws draws) implements Phrase.Teller {
    @Override
    public String slot(String name) {
      return draws.pick(banks.wordsOf(name));
    }

    @Override
    public int choose(int bound) {
      return draws.below(bound);
    }
  }
}
