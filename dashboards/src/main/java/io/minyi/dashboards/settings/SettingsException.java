package io.minyi.dashboards.settings;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;

/** The settings cannot be used; says everything that is wrong with them. */
public final class SettingsException extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public SettingsException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** A sentence per fault. */
  public List<String> faults() {
    return faults;
  }

  @Override
  public int getExitCode() {
    return 2;
  }
}
