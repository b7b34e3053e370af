package io.minyi.jobs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the indices. */
public final class Index {

  private final String url;

  public Index(String url) {
    this.url = url;
  }

  /** All documents of an index, at most 10,000, by id: their JSON as it was sent. */
  public Map<String, String> documents(String index) throws IOException, InterruptedException {
    Http.json("POST", url + "/" + index + "/_refresh", "");
    Map<String, String> documents = new TreeMap<>();
    JsonNode hits =
        Http.json("GET", url + "/" + index + "/_search?size=10000", "").at("/hits/hits");
    hits.forEach(hit -> documents.put(hit.path("_id").asText(), hit.path("_source").toString()));
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
