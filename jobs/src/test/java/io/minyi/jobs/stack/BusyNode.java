package io.minyi.jobs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers bulks as Elasticsearch does, except that it is too busy for every document of one of
 * them. What a node does when cannot be arranged with a real one.
 */
public final class BusyNode implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final int busyAt;
  private final AtomicInteger bulks = new AtomicInteger();
  private final List<String> written = new ArrayList<>();

  private BusyNode(HttpServer server, int busyAt) {
    this.server = server;
    this.busyAt = busyAt;
  }

  /**
   * Starts a node.
   *
   * @param busyAt the bulk that it refuses, 1 for the first
   */
  public static BusyNode start(int busyAt) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    BusyNode node = new BusyNode(HttpServer.create(address, 0), busyAt);
    node.server.createContext("/_bulk", node::bulk);
    node.server.setExecutor(Executors.newFixedThreadPool(4));
    node.server.start();
    return node;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The documents that were taken, each as {@code id=json}, in the order of the bulks. */
  public synchronized List<String> written() {
    return List.copyOf(written);
  }

  private void bulk(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean isBusy = bulks.incrementAndGet() == busyAt;
    String answer = answer(body.split("\n"), isBusy);
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized String answer(String[] lines, boolean isBusy) throws IOException {
    List<String> items = new ArrayList<>();
    for (int i = 0; i + 1 < lines.length; i += 2) {
      JsonNode action = JSON.readTree(lines[i]).path("index");
      String id = action.path("_id").asText();
      if (isBusy) {
        items.add(
            """
            {"index":{"_index":"petitions","_id":"%s","status":429,
             "error":{"type":"es_rejected_execution_exception","reason":"busy"}}}"""
                .formatted(id));
      } else {
        written.add(id + "=" + lines[i + 1]);
        items.add(
            """
            {"index":{"_index":"petitions","_id":"%s","_version":1,"result":"created","status":201,
             "_seq_no":1,"_primary_term":1}}"""
                .formatted(id));
      }
    }
    return "{\"took\":1,\"errors\":%s,\"items\":[%s]}".formatted(isBusy, String.join(",", items));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
