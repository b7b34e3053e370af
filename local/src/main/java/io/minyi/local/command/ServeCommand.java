package io.minyi.local.command;

import io.minyi.city.CityPack;
import io.minyi.local.stack.LocalStack;
import io.minyi.local.stack.StateFolder;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What {@code up} runs in the background. */
@Command(name = "serve", hidden = true, description = "Runs the servers until it is stopped.")
final class ServeCommand implements Callable<Integer> {

  @Mixin private StackOptions options;

  @Override
  public Integer call() throws Exception {
    CityPack.read(options.city());
    StateFolder state = StateFolder.take(options.data());
    LocalStack stack = LocalStack.start(state, options.city(), options.port, System.err::println);
    CountDownLatch stopped = new CountDownLatch(1);
    ShutDown.inOrder(stopped, stack, state);
    stopped.await();
    return Minyi.OK;
  }
}
