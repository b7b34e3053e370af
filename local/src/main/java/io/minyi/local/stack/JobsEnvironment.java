package io.minyi.local.stack;

import io.minyi.local.broker.Broker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What the jobs need to know to run against local servers, as their settings take it. */
public final class JobsEnvironment {

  private JobsEnvironment() {}

  /** For a job that runs against servers that run already. */
  public static Map<String, String> of(Path folder, Running running) throws IOException {
    return of(folder, running.kafka(), running.elasticsearch(), running.city());
  }

  static Map<String, String> of(Path folder, String kafka, String elasticsearch, String city)
      throws IOException {
    Secrets secrets =
        StateFolder.read(folder, Secrets.FILE, Secrets.class)
            .orElseThrow(() -> new StateException(folder + " has no " + Secrets.FILE));
    return Map.of(
        "MINYI_KAFKA_BOOTSTRAP",
        kafka,
        "MINYI_ELASTICSEARCH_URL",
        elasticsearch,
        "MINYI_CITY",
        city,
        "MINYI_PSEUDONYM_KEY",
        secrets.pseudonymKey(),
        "MINYI_CHECKPOINT_FOLDER",
        folder.resolve("flink").toString(),
        "MINYI_TRANSACTION_TIMEOUT",
        Broker.LONGEST_TRANSACTION.toString(),
        "MINYI_PARALLELISM",
        "2");
  }
}
