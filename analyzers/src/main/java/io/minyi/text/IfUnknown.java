package io.minyi.text;

import io.minyi.text.SubjectReading.Accused;
import java.util.Set;

/** What JSON leaves out of a reading: Jackson omits a value that this filter equals. */
public final class IfUnknown {

  private static final Set<Object> UNKNOWN =
      Set.of(
          AppealReading.UNKNOWN,
          UrgencyReading.UNKNOWN,
          ToneReading.UNKNOWN,
          Accused.NOBODY,
          LeadReading.NONE);

  @Override
  public boolean equals(Object value) {
    return value == null || UNKNOWN.contains(value);
  }

  @Override
  public int hashCode() {
    return UNKNOWN.hashCode();
  }
}
