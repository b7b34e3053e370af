package io.minyi.handling;

import io.minyi.city.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects everything that is wrong with a rules file. */
final class RuleFaults {

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  RuleFaults(String file) {
    this.file = file;
  }

  void add(int line, String key, String rule, String value) {
    faults.add(new Fault(file, line, key, rule, value));
  }

  /**
   * Ends if there is none.
   *
   * @throws IllegalArgumentException naming all of them, by line
   */
  void throwIfAny() {
    if (faults.isEmpty()) {
      return;
    }
    String head = faults.size() + (faults.size() == 1 ? " fault" : " faults") + " in the rules:\n";
    throw new IllegalArgumentException(
        faults.stream()
            .sorted(Comparator.comparingLong(Fault::line))
            .map(Fault::toString)
            .collect(Collectors.joining("\n", head, "")));
  }
}
