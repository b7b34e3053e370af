package io.minyi.jobs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the indices. */
public final class Index {

  private final String url;

  public Index(String url) {
    this.url = url;
  }

  /**
   * All documents of an index, at most 10,000, by id: their JSON as it was sent, but for the part
   * {@code handling}, which depends on how far time has come, too.
   */
  public Map<String, String> documents(String index) throws IOException, InterruptedException {
    Http.json("POST", url + "/" + index + "/_refresh", "");
    Map<String, String> documents = new TreeMap<>();
    JsonNode hits =
        Http.json("GET", url + "/" + index + "/_search?size=10000", "").at("/hits/hits");
    for (JsonNode hit : hits) {
      ObjectNode source = (ObjectNode) hit.path("_source");
      source.remove("handling");
      documents.put(hit.path("_id").asText(), source.toString());
    }
    return documents;
  }

  public long count(String index) throws IOException, InterruptedException {
    Http.json("POST", url + "/" + index + "/_refresh", "");
    return Http.json("GET", url + "/" + index + "/_count", "").path("count").asLong();
  }

  /** Sends a request to the node, e.g. a change of settings. */
  public JsonNode ask(String method, String path, String body)
      throws IOException, InterruptedException {
    return Http.json(method, url + path, body);
  }
}
