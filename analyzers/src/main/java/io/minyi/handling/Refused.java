package io.minyi.handling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** That an event is illegal, and the values at stake. */
record Refused(Refusal refusal, List<String> values) {

  static Optional<Refused> because(Refusal refusal, Object... values) {
    return Optional.of(new Refused(refusal, Arrays.stream(values).map(String::valueOf).toList()));
  }

  /** Because of that, unless the condition holds. */
  static Optional<Refused> unless(boolean condition, Refusal refusal, Object... values) {
    return condition ? Optional.empty() : because(refusal, values);
  }

  /** The first reason there is. */
  @SafeVarargs
  static Optional<Refused> first(Supplier<Optional<Refused>>... reasons) {
    for (Supplier<Optional<Refused>> reason : reasons) {
      Optional<Refused> refused = reason.get();
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }
}
