package io.minyi.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The process of a broker that is its own controller (KRaft); formats its folder when that is
 * empty.
 */
public final class Broker {

  /** Largest record, bytes: a petition with its attachments' text, with room to spare. */
  public static final int MAX_RECORD_BYTES = 8 << 20;

  /** How long a writer may be away and still commit what it wrote. */
  public static final Duration LONGEST_TRANSACTION = Duration.ofDays(7);

  private Broker() {}

  /**
   * Runs the broker until the process is stopped.
   *
   * @param args folder of the log, port, controller port
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Properties settings = settings(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    if (Files.notExists(folder.resolve("meta.properties"))) {
      format(folder);
    }
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "broker-stop"));
    server.startup();
    System.out.println("READY 127.0.0.1:" + args[1]);
    stopped.await();
  }

  private static void format(Path folder) throws Exception {
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setUnstableFeatureVersionsEnabled(false)
        .run();
  }

  private static void stop(KafkaRaftServer server, CountDownLatch stopped) {
    server.shutdown();
    server.awaitShutdown();
    stopped.countDown();
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("log.dirs", folder.toString());
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    // a laptop may sleep for days between a checkpoint and its commit
    settings.put("transaction.max.timeout.ms", String.valueOf(LONGEST_TRANSACTION.toMillis()));
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("auto.create.topics.enable", "false");
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("message.max.bytes", String.valueOf(MAX_RECORD_BYTES));
    settings.put("replica.fetch.max.bytes", String.valueOf(MAX_RECORD_BYTES));
    settings.put("log.segment.bytes", String.valueOf(64 << 20));
    // one node has nobody to hand its partitions to
    settings.put("controlled.shutdown.enable", "false");
    return settings;
  }
}
