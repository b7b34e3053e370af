package io.minyi.jobs.stack;

import io.minyi.jobs.JobSettings;
import io.minyi.local.broker.BrokerProcess;
import io.minyi.local.process.FreePort;
import io.minyi.local.search.SearchProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A broker and an Elasticsearch node, each stopped and started at will on its port. */
public final class Servers implements AutoCloseable {

  private static final Path ROOT = Path.of(System.getProperty("minyi.root"));

  private final Path folder;
  private final int brokerPort;
  private final int searchPort;
  private BrokerProcess broker;
  private SearchProcess search;

  private Servers(Path folder) throws IOException {
    this.folder = folder;
    brokerPort = FreePort.find();
    searchPort = FreePort.find();
  }

  /** Starts both; state and logs stand in a new folder of the build. */
  public static Servers start(String name) throws IOException, InterruptedException {
    Path target = Files.createDirectories(ROOT.resolve("jobs/target/servers"));
    Servers servers = new Servers(Files.createTempDirectory(target, name));
    CompletableFuture<Void> search = CompletableFuture.runAsync(servers::startSearchUnchecked);
    servers.startBroker();
    search.join();
    return servers;
  }

  /** The city pack that the jobs read. */
  public static Path city() {
    return ROOT.resolve("cities").resolve("shenzhen");
  }

  public void startBroker() throws IOException, InterruptedException {
    broker =
        BrokerProcess.start(
            ROOT.resolve("local/broker/target"),
            folder.resolve("broker"),
            folder.resolve("broker.log"),
            brokerPort);
  }

  public void startSearch() throws IOException, InterruptedException {
    search =
        SearchProcess.start(
            ROOT.resolve("local/search/target"),
            folder.resolve("search"),
            folder.resolve("search.log"),
            searchPort);
  }

  private void startSearchUnchecked() {
    try {
      startSearch();
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  public void stopBroker() {
    broker.close();
  }

  public void killBroker() throws InterruptedException {
    broker.child().kill();
  }

  public void stopSearch() {
    search.close();
  }

  public void killSearch() throws InterruptedException {
    search.child().kill();
  }

  public String kafka() {
    return "127.0.0.1:" + brokerPort;
  }

  public String elasticsearch() {
    return "http://127.0.0.1:" + searchPort;
  }

  public Path folder() {
    return folder;
  }

  /** What the jobs take from their environment to run here. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("MINYI_KAFKA_BOOTSTRAP", kafka());
    environment.put("MINYI_ELASTICSEARCH_URL", elasticsearch());
    environment.put("MINYI_CITY", city().toString());
    environment.put("MINYI_PSEUDONYM_KEY", "000102030405060708090a0b0c0d0e0f");
    environment.put("MINYI_CHECKPOINT_FOLDER", folder.resolve("checkpoints").toUri().toString());
    environment.put("MINYI_CHECKPOINT_INTERVAL", "PT0.5S");
    environment.put("MINYI_PARALLELISM", "2");
    return environment;
  }

  public JobSettings settings() {
    return JobSettings.of(environment());
  }

  @Override
  public void close() {
    search.close();
    broker.close();
  }
}
