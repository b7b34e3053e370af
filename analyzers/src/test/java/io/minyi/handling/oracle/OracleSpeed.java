package io.minyi.handling.oracle;

import io.minyi.city.Shenzhen;
import io.minyi.city.WorkCalendar;
import io.minyi.handling.HandlingRules;
import java.util.List;

final class OracleSpeed {
  private OracleSpeed() {}

  static long gen, run, led;

  public static void main(String[] args) {
    int n = Integer.parseInt(args[0]);
    int lives = 40;
    int max = Integer.parseInt(args[2]);
    WorkCalendar hol = Shenzhen.pack().calendar();
    int bad = 0;
    Coverage cov = new Coverage();
    Cases cases = new Cases(Long.parseLong(args[1]), lives, hol);
    for (int i = 0; i < n; i++) {
      long a = System.nanoTime();
      Cases.Bundle b = cases.bundle(i);
      gen += System.nanoTime() - a;
      a = System.nanoTime();
      HandlingRules hr = null;
      try {
        hr = HandlingRules.read(b.yaml(), "random");
      } catch (RuntimeException e) {
        System.out.println("REFUSED " + e.getMessage() + "\n" + b.yaml());
        if (++bad >= max) return;
        continue;
      }
      led += System.nanoTime() - a;
      for (Case x : b.cases()) {
        a = System.nanoTime();
        Oracle o = new Oracle(x.events(), b.rules(), x.at());
        List<Told> told = o.told();
        run += System.nanoTime() - a;
        a = System.nanoTime();
        List<String> d = Differences.of(x, hr, o, told, hol);
        led += System.nanoTime() - a;
        cov.add(o, told);
        if (!d.isEmpty()) {
          Case s = Shrink.of(x, y -> fails(y, hol));
          System.out.println("==== bundle " + i + "\n" + s.text());
          Differences.of(s, hol).forEach(System.out::println);
          if (++bad >= max) return;
          break;
        }
      }
    }
    System.out.printf(
        "bad %d of %d gen %.3f ms run %.3f ms ledger+compare %.3f%n",
        bad, n * lives, gen / 1e6 / n / lives, run / 1e6 / n / lives, led / 1e6 / n / lives);
    cov.counts().forEach((k, v) -> System.out.println(k + " " + v));
  }

  static boolean fails(Case y, WorkCalendar hol) {
    try {
      return !Differences.of(y, hol).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
