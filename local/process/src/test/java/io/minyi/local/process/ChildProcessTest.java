package io.minyi.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void it_says_when_it_serves_and_stops_in_order() throws Exception {
    ChildProcess child = start(folder, "serve");

    assertThat(child.awaitReady(LIMIT)).isEqualTo("7");
    assertThat(child.isAlive()).isTrue();

    child.close();
    assertThat(child.isAlive()).isFalse();
    assertThat(Files.readString(folder.resolve("serve.log"))).contains("READY 7", "stopped");
  }

  @Test
  void a_killed_one_has_no_chance_to_tidy_up() throws Exception {
    ChildProcess child = start(folder, "serve");
    child.awaitReady(LIMIT);

    child.kill();

    assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(Files.readString(folder.resolve("serve.log"))).doesNotContain("stopped");
  }

  @Test
  void one_that_ends_too_early_is_an_error_with_the_end_of_its_log() throws Exception {
    ChildProcess child = start(folder, "fail");

    assertThatThrownBy(() -> child.awaitReady(LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fail ended before it was ready")
        .hasMessageContaining("nothing to serve");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void one_that_never_serves_is_an_error_and_is_stopped() throws Exception {
    ChildProcess child = start(folder, "wait");

    assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(200)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wait was not ready within PT0.2S");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void it_ends_when_its_parent_is_killed() throws Exception {
    ChildProcess parent = start(folder, "parent");
    long pid = Long.parseLong(parent.awaitReady(LIMIT));
    ProcessHandle grandchild = ProcessHandle.of(pid).orElseThrow();

    parent.kill();

    grandchild.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(grandchild.isAlive()).isFalse();
  }

  private static ChildProcess start(Path folder, String what) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return ChildProcess.start(
        new ChildProcess.Spec(
            what,
            Arrays.stream(classPath.split(":")).map(Path::of).toList(),
            Child.class.getName(),
            List.of(what, folder.toString()),
            List.of("-Xmx32m"),
            Map.of("surefire.test.class.path", classPath),
            folder.resolve(what + ".log"),
            Pattern.compile("^READY (\\d+)")));
  }

  /** What the processes of these tests do. */
  public static final class Child {

    private Child() {}

    public static void main(String[] args) throws Exception {
      switch (args[0]) {
        case "fail" -> throw new IllegalStateException("nothing to serve");
        case "wait" -> System.out.println("starting");
        case "parent" -> {
          ChildProcess child = start(Path.of(args[1]), "serve");
          child.awaitReady(LIMIT);
          System.out.println("READY " + child.pid());
        }
        default -> {
          Runtime.getRuntime()
              .addShutdownHook(new Thread(() -> System.out.println("stopped"), "stop"));
          System.out.println("READY 7");
        }
      }
      new CountDownLatch(1).await();
    }
  }
}
