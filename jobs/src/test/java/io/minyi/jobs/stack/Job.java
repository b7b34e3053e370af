package io.minyi.jobs.stack;

import io.minyi.jobs.DeadLetterJob;
import io.minyi.jobs.HandlingJob;
import io.minyi.jobs.IntakeJob;
import io.minyi.jobs.JobSettings;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The jobs and how each is wired to its real ends. */
public enum Job {
  INTAKE(IntakeJob.NAME, IntakeJob::wire),
  HANDLING(HandlingJob.NAME, HandlingJob::wire),
  DEAD_LETTERS(DeadLetterJob.NAME, DeadLetterJob::wire);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final Wiring wiring;

  private interface Wiring {
    StreamExecutionEnvironment wire(JobSettings settings, Configuration further) throws Exception;
  }

  Job(String title, Wiring wiring) {
    this.title = title;
    this.wiring = wiring;
  }

  /** Its name in Flink, and of its folder of checkpoints. */
  public String title() {
    return title;
  }

  StreamExecutionEnvironment wire(JobSettings settings, Configuration further) throws Exception {
    return wiring.wire(settings, further);
  }
}
