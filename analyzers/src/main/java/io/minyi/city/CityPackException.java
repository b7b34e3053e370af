package io.minyi.city;

import java.util.List;
import java.util.stream.Collectors;

/** A city pack cannot be used; says everything that is wrong with it. */
public final class CityPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public CityPackException(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(Collectors.joining("\n", faults.size() + " faults in the city pack:\n", "")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in the order of the files. */
  public List<Fault> faults() {
    return faults;
  }
}
