package io.minyi.jobs.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.minyi.index.Indices;
import java.io.IOException;
import java.io.StringReader;

/** Creates the indices that are missing, each behind its alias. */
public final class PrepareIndices {

  private PrepareIndices() {}

  /**
   * Makes every alias usable.
   *
   * @throws IOException if the cluster refuses or does not answer
   */
  public static void run(ElasticsearchClient client) throws IOException {
    for (Indices index : Indices.values()) {
      if (!client.indices().existsAlias(request -> request.name(index.alias())).value()) {
        create(client, index, 1);
        client
            .indices()
            .putAlias(request -> request.index(index.generation(1)).name(index.alias()));
      }
    }
  }

  /**
   * Creates a generation of an index; there may be one left over from an attempt that broke off.
   */
  public static void create(ElasticsearchClient client, Indices index, int generation)
      throws IOException {
    String name = index.generation(generation);
    if (!client.indices().exists(request -> request.index(name)).value()) {
      client
          .indices()
          .create(request -> request.index(name).withJson(new StringReader(index.definition())));
    }
  }
}
