package io.minyi.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The pages in a real browser, at a desk and on a phone; needs Chromium. */
class BrowserIT {

  private static final String CHROMIUM =
      System.getenv().getOrDefault("MINYI_CHROMIUM", "/usr/bin/chromium");

  @Test
  void pages_work_and_are_accessible_at_a_desk_and_on_a_phone() throws Exception {
    assertThat(Files.isExecutable(Path.of(CHROMIUM)))
        .as(
            "Chromium must be at %s (env MINYI_CHROMIUM); apt-get install chromium fonts-noto-cjk",
            CHROMIUM)
        .isTrue();
    try (SampleServer sample = SampleServer.start(0)) {
      Path log = Path.of("target", "browser.log");
      ProcessBuilder browser =
          new ProcessBuilder("sh", "build.sh", "browser")
              .directory(Path.of("web").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      browser.environment().put("MINYI_URL", "http://127.0.0.1:" + sample.port());
      browser.environment().put("MINYI_ELASTICSEARCH", sample.elasticsearch());
      browser.environment().put("MINYI_CHROMIUM", CHROMIUM);
      browser
          .environment()
          .put(
              "MINYI_AHEAD_MILLIS",
              Long.toString(
                  Duration.between(Instant.now(), SampleServer.afternoonClock().instant())
                      .toMillis()));
      Process running = browser.start();
      try {
        assertThat(running.waitFor(20, TimeUnit.MINUTES)).isTrue();
      } finally {
        running.destroyForcibly();
      }
      assertThat(running.exitValue()).as(Files.readString(log)).isZero();
    }
  }
}
