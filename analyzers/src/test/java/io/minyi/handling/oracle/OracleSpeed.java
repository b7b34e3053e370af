package io.minyi.handling.oracle;

import io.minyi.city.Shenzhen;

final class OracleSpeed {
  private OracleSpeed() {}

  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    long gen = 0, run = 0;
    int clocks = 0, evs = 0;
    Cases cases = new Cases(Long.parseLong(args[1]), 25, Shenzhen.pack().calendar());
    for (int i = 0; i < n; i++) {
      long a = System.nanoTime();
      Cases.Bundle b = cases.bundle(i);
      long c = System.nanoTime();
      gen += c - a;
      for (Case x : b.cases()) {
        try {
          Oracle o = new Oracle(x.events(), b.rules(), x.at());
          var t = o.told();
          o.nextDue(t);
          clocks += t.size();
          evs += x.events().size();
        } catch (RuntimeException e) {
          System.out.println(x.text());
          throw e;
        }
      }
      run += System.nanoTime() - c;
    }
    System.out.printf(
        "gen %.3f ms run %.3f ms per ledger, clocks %.1f events %.1f%n",
        gen / 1e6 / n / 25, run / 1e6 / n / 25, clocks / 25.0 / n, evs / 25.0 / n);
  }
}
