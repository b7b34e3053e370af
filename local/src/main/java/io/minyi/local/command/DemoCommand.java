package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.local.demo.CityFeed;
import io.minyi.local.stack.LocalStack;
import io.minyi.local.stack.Secrets;
import io.minyi.local.stack.StateFolder;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything at once, with a simulated city. */
@Command(
    name = "demo",
    description = "Starts everything and fills it with a simulated city; Ctrl-C stops all.",
    footer = "%nExample:%n  ./minyi demo --port 8080 --fast")
final class DemoCommand implements Callable<Integer> {

  private static final int WEEKS_OF_PAST = 21;
  private static final int DAYS_OF_PAST_FAST = 4;

  @Mixin private StackOptions options;

  @Option(names = "--fast", description = "A few days of past instead of weeks.")
  private boolean isFast;

  @Option(
      names = "--per-day",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Petitions on a working day (default: ${DEFAULT-VALUE}).")
  private int perDay;

  @Override
  public Integer call() throws Exception {
    CityPack pack = CityPack.read(options.city());
    StateFolder state = StateFolder.take(options.data());
    LocalStack stack = LocalStack.start(state, options.city(), options.port, System.err::println);
    CityFeed feed =
        CityFeed.start(
            pack,
            state,
            stack.kafka(),
            Clock.systemUTC(),
            isFast ? DAYS_OF_PAST_FAST : WEEKS_OF_PAST,
            perDay,
            System.err::println);
    CountDownLatch stopped = new CountDownLatch(1);
    ShutDown.inOrder(stopped, feed, stack, state);
    System.out.println(welcome(stack));
    stopped.await();
    return Minyi.OK;
  }

  private static String welcome(LocalStack stack) {
    StringBuilder text = new StringBuilder("\n  " + stack.page() + "\n\n");
    for (Secrets.User user : stack.users()) {
      text.append("  %-14s %s%n".formatted(user.name(), user.password()));
    }
    return text.append("\n  Ctrl-C stops everything.\n").toString();
  }
}
