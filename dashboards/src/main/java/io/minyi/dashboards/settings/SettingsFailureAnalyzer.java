package io.minyi.dashboards.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the settings instead of a stack trace. */
public final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, SettingsException cause) {
    return new FailureAnalysis(
        "The settings have %d faults:%n  %s"
            .formatted(cause.faults().size(), String.join("\n  ", cause.faults())),
        "Set the environment variables named above and start again.",
        cause);
  }
}
