package io.minyi.local.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.minyi.city.PackFiles;
import io.minyi.index.Indices;
import io.minyi.jobs.index.SearchClient;
import io.minyi.local.kafka.Lag;
import io.minyi.local.stack.Running;
import io.minyi.text.reader.PackModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What runs and how it is. */
@Command(
    name = "status",
    description = "Processes, ports, consumer lag, documents per index, dead letters by reason.",
    footer = "%nExample:%n  ./minyi status --json")
final class StatusCommand implements Callable<Integer> {

  private static final int MOST_REASONS = 50;

  @Mixin private Servers servers;
  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    Optional<Running> running = Running.live(servers.folder());
    if (running.isEmpty()) {
      output.write(Map.of("running", false), "nothing runs with the state in " + servers.folder());
      return Minyi.OK;
    }
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("running", true);
    status.put("page", running.get().page());
    status.put("processes", running.get().children());
    status.put("models", PackModels.states(PackFiles.load(Path.of(running.get().city()))));
    String trouble = addCounts(running.get(), status);
    output.write(status, text(running.get(), status, trouble));
    return trouble.isEmpty() ? Minyi.OK : Minyi.FAILED;
  }

  private static String addCounts(Running running, Map<String, Object> status) {
    StringBuilder trouble = new StringBuilder();
    try (Lag lag = new Lag(running.kafka())) {
      status.put("lag", lag.ofJobs());
    } catch (KafkaException e) {
      trouble.append("broker does not answer: ").append(e.getMessage()).append('\n');
    }
    try (SearchClient search = Servers.search(running)) {
      Map<String, Long> documents = new LinkedHashMap<>();
      for (Indices index : Indices.values()) {
        documents.put(index.alias(), search.blocking().count(c -> c.index(index.alias())).count());
      }
      status.put("documents", documents);
      status.put("deadLetters", deadLetters(search.blocking()));
    } catch (IOException | ElasticsearchException e) {
      trouble.append("Elasticsearch does not answer: ").append(e.getMessage()).append('\n');
    }
    if (!trouble.isEmpty()) {
      status.put("trouble", trouble.toString().strip());
    }
    return trouble.toString();
  }

  private static Map<String, Long> deadLetters(ElasticsearchClient client) throws IOException {
    Map<String, Long> byReason = new LinkedHashMap<>();
    client
        .search(
            search ->
                search
                    .index(Indices.DEAD_LETTERS.alias())
                    .size(0)
                    .aggregations(
                        "reasons", a -> a.terms(t -> t.field("reason").size(MOST_REASONS))),
            Void.class)
        .aggregations()
        .get("reasons")
        .sterms()
        .buckets()
        .array()
        .forEach(bucket -> byReason.put(bucket.key().stringValue(), bucket.docCount()));
    return byReason;
  }

  private static String text(Running running, Map<String, Object> status, String trouble) {
    StringBuilder text = new StringBuilder(running.page() + "\n\n");
    text.append("%-8s %8s %6s %9s%n".formatted("process", "pid", "port", "restarts"));
    running
        .children()
        .forEach(
            child ->
                text.append(
                    "%-8s %8d %6d %9d%s%n"
                        .formatted(
                            child.name(),
                            child.pid(),
                            child.port(),
                            child.restarts(),
                            child.isAlive() ? "" : "  ended")));
    for (String section : new String[] {"lag", "documents", "deadLetters", "models"}) {
      if (status.get(section) instanceof Map<?, ?> values && !values.isEmpty()) {
        text.append("%n%s%n".formatted(section));
        values.forEach((name, value) -> text.append("  %-22s %10s%n".formatted(name, value)));
      }
    }
    return text.append('\n').append(trouble).toString();
  }
}
