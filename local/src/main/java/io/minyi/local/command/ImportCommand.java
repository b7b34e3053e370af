package io.minyi.local.command;

import io.minyi.city.AbsorbedChannel;
import io.minyi.city.Channel;
import io.minyi.city.CityPack;
import io.minyi.intake.Reason;
import io.minyi.jobs.index.SearchClient;
import io.minyi.local.intake.ImportFile;
import io.minyi.local.intake.Outcomes;
import io.minyi.local.kafka.RawSender;
import io.minyi.local.kafka.Tail;
import io.minyi.local.stack.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends files through the running pipeline. */
@Command(
    name = "import",
    description =
        "Sends files of petitions, or of events of their life, through the running pipeline.",
    footer = "%nExample:%n  ./minyi import --channel hotline-12345 --wait petitions.csv")
final class ImportCommand implements Callable<Integer> {

  /** Without any progress for this long something is broken. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Option(
      names = "--channel",
      paramLabel = "ID",
      required = true,
      description = "Channel of the city pack that the files came by.")
  private String channel;

  @Option(names = "--wait", description = "Waits until every row is indexed or refused.")
  private boolean isWaiting;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = ".csv, .tsv, .jsonl, .xlsx or -")
  private List<Path> files;

  @Mixin private Servers servers;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Running running = servers.running();
    CityPack pack = CityPack.read(Path.of(running.city()));
    String source = pack.absorbed(channel).map(AbsorbedChannel::id).orElse(channel);
    String kept = pack.absorbed(channel).map(AbsorbedChannel::into).orElse(channel);
    requireChannel(pack, kept);
    try (RawSender sender = new RawSender(running.kafka());
        Tail tail = new Tail(running.kafka(), Outcomes.topics());
        SearchClient search = Servers.search(running)) {
      Outcomes outcomes = new Outcomes(tail, search.blocking());
      ImportFile importer = new ImportFile(sender, kept, source);
      long read = 0;
      for (Path file : files) {
        read += importer.send(file, outcomes::follow);
      }
      boolean isComplete = !isWaiting || await(outcomes, read);
      report(read, outcomes);
      return isComplete && outcomes.refused().isEmpty() ? Minyi.OK : Minyi.FAILED;
    }
  }

  private void requireChannel(CityPack pack, String kept) {
    if (pack.channel(kept).isEmpty()) {
      throw new UsageException(
          "--channel must be one of "
              + pack.channels().stream().map(Channel::id).collect(Collectors.joining(", "))
              + ", was "
              + channel);
    }
  }

  private static boolean await(Outcomes outcomes, long read) throws IOException {
    Progress progress = new Progress("imported");
    long last = outcomes.open();
    long since = System.nanoTime();
    while (!outcomes.advance()) {
      if (outcomes.open() != last) {
        last = outcomes.open();
        since = System.nanoTime();
      }
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        System.err.println("no progress for " + PATIENCE + "; see ./minyi status");
        return false;
      }
      progress.show(read - last, read);
    }
    progress.end();
    return true;
  }

  private void report(long read, Outcomes outcomes) throws IOException {
    Map<Reason, Long> refused = outcomes.refused();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("read", read);
    StringBuilder text = new StringBuilder("read      %,10d%n".formatted(read));
    if (isWaiting) {
      result.put("accepted", outcomes.accepted());
      result.put("known", outcomes.known());
      result.put("refused", refused);
      result.put("open", outcomes.open());
      text.append("accepted  %,10d%n".formatted(outcomes.accepted()));
      text.append("  known already %,4d%n".formatted(outcomes.known()));
      text.append("refused   %,10d%n".formatted(refused.values().stream().mapToLong(n -> n).sum()));
      refused.forEach(
          (reason, n) -> text.append("  %,8d  %s %s%n".formatted(n, reason, reason.chinese())));
      if (outcomes.open() > 0) {
        text.append("open      %,10d%n".formatted(outcomes.open()));
      }
      outcomes.shown().forEach(ImportCommand::show);
    }
    output.write(result, text.toString());
  }

  private static void show(Outcomes.Refusal refusal) {
    System.err.println(
        "%s:%d %s %s %s%s"
            .formatted(
                refusal.file(),
                refusal.line(),
                refusal.reason(),
                refusal.reason().chinese(),
                refusal.field().isEmpty() ? "" : refusal.field() + " = " + refusal.value(),
                refusal.rule().isEmpty() ? "" : " (" + refusal.rule() + ")"));
  }
}
