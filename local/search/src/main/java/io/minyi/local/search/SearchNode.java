package io.minyi.local.search;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** The process of a node: the server core with its HTTP module, no security, loopback only. */
public final class SearchNode {

  private static final String NAME = "local-1";
  private static final String LOG4J =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
      rootLogger.level = warn
      rootLogger.appenderRef.console.ref = console
      """;

  private SearchNode() {}

  /**
   * Runs the node until the process is stopped.
   *
   * @param args home folder, HTTP port, folder of modules (one folder of jars each)
   */
  public static void main(String[] args) throws Exception {
    // LogConfigurator replaces System.out by a logger
    PrintStream out = System.out;
    Path home = Path.of(args[0]).toAbsolutePath();
    for (String folder : List.of("config", "data", "logs", "plugins", "lib", "tmp")) {
      Files.createDirectories(home.resolve(folder));
    }
    Path modules = HttpModule.install(Path.of(args[2]).toAbsolutePath(), home.resolve("modules"));
    Environment environment = environment(home, args[1]);
    Node node =
        new Node(
            environment,
            PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(modules), Set.of(), Map.of(), false));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, stopped), "search-stop"));
    node.start();
    int port =
        node.injector()
            .getInstance(HttpServerTransport.class)
            .boundAddress()
            .publishAddress()
            .getPort();
    out.println("READY http://127.0.0.1:" + port);
    stopped.await();
  }

  private static Environment environment(Path home, String port) throws Exception {
    Settings.Builder settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("path.data", home.resolve("data").toString())
            .put("path.logs", home.resolve("logs").toString())
            .put("cluster.name", "local")
            .put("node.name", NAME)
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
    LogConfigurator.registerErrorListener();
    LogConfigurator.setNodeName(NAME);
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings.build(), Map.of(), home.resolve("config"), () -> NAME);
    Files.writeString(home.resolve("config").resolve("log4j2.properties"), LOG4J);
    LogConfigurator.configure(environment, true);
    return environment;
  }

  private static void stop(Node node, CountDownLatch stopped) {
    try {
      node.prepareForClose();
      node.close();
      node.awaitClose(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException("the node did not close", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }
}
