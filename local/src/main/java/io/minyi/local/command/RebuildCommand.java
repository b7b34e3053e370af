package io.minyi.local.command;

import io.minyi.index.Indices;
import io.minyi.jobs.JobSettings;
import io.minyi.jobs.index.SearchClient;
import io.minyi.local.index.Rebuild;
import io.minyi.local.stack.JobsEnvironment;
import io.minyi.local.stack.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes views and builds them anew from the log. */
@Command(
    name = "rebuild",
    description =
        "Builds indices anew from the log while the old ones serve, then compares counts.",
    footer = "%nExample:%n  ./minyi rebuild --index petitions")
final class RebuildCommand implements Callable<Integer> {

  @Option(names = "--index", paramLabel = "NAME", description = "One index; all if not given.")
  private String index;

  @Mixin private Servers servers;
  @Mixin private Output output;

  @Override
  public Integer call() throws Exception {
    List<List<Indices>> wanted = wanted();
    Running running = servers.running();
    Path work = Files.createTempDirectory(servers.folder(), "rebuild");
    Map<String, String> environment = new HashMap<>(JobsEnvironment.of(servers.folder(), running));
    environment.put("MINYI_CHECKPOINT_FOLDER", work.toUri().toString());
    List<Rebuild.Result> results = new ArrayList<>();
    try (SearchClient search = Servers.search(running)) {
      for (List<Indices> views : wanted) {
        Progress progress =
            new Progress(
                views.stream().map(Indices::alias).collect(Collectors.joining(", "))
                    + ", records left");
        results.addAll(
            new Rebuild(
                    JobSettings.of(environment),
                    search.blocking(),
                    work,
                    left -> progress.show(left, 0))
                .run(views));
        progress.end();
      }
    } finally {
      delete(work);
    }
    output.write(results, results.stream().map(RebuildCommand::text).collect(Collectors.joining()));
    return results.stream().allMatch(RebuildCommand::isWhole) ? Minyi.OK : Minyi.FAILED;
  }

  /** Alerts that late news withdrew are not made again. */
  private static boolean isWhole(Rebuild.Result result) {
    return result.after() >= result.before() || result.index().equals(Indices.ALERTS.alias());
  }

  private List<List<Indices>> wanted() {
    if (index == null) {
      return Arrays.stream(Indices.values()).map(Rebuild::together).distinct().toList();
    }
    return List.of(
        Arrays.stream(Indices.values())
            .filter(known -> known.alias().equals(index))
            .findFirst()
            .map(Rebuild::together)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--index must be one of "
                            + Arrays.stream(Indices.values()).map(Indices::alias).toList()
                            + ", was "
                            + index)));
  }

  private static String text(Rebuild.Result result) {
    return "%-14s %,10d documents before, %,10d after%n"
        .formatted(result.index(), result.before(), result.after());
  }

  private static void delete(Path folder) throws java.io.IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
