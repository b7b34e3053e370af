package io.minyi.jobs.stack;

import io.minyi.local.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jobs in a process of their own, which can be killed as a fault would. */
public final class JobsProcess {

  private JobsProcess() {}

  /** Starts a process and waits until the jobs are submitted. */
  public static ChildProcess start(Map<String, String> environment, Path log, Job... jobs)
      throws IOException, InterruptedException {
    ChildProcess process =
        ChildProcess.start(
            new ChildProcess.Spec(
                "jobs",
                Arrays.stream(classPath().split(":")).map(Path::of).toList(),
                JobsProcess.class.getName(),
                Stream.of(jobs).map(Job::name).toList(),
                List.of(
                    "-Xmx768m",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED"),
                environment,
                log,
                Pattern.compile("^READY")));
    process.awaitReady(Duration.ofMinutes(2));
    return process;
  }

  private static String classPath() {
    // surefire starts its processes with a jar that only names the class path
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /**
   * Runs jobs until the process is stopped.
   *
   * @param args which jobs
   */
  public static void main(String[] args) throws Exception {
    Job[] jobs = Stream.of(args).map(Job::valueOf).toArray(Job[]::new);
    RunningJobs.start(System.getenv(), jobs);
    System.out.println("READY");
    new CountDownLatch(1).await();
  }
}
