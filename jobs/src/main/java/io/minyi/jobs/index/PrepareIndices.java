package io.minyi.jobs.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import io.minyi.index.Indices;
import java.io.IOException;
import java.io.StringReader;

/**
 * Creates the indices that are missing, each behind its alias, and tells those that are there of
 * fields that came with a new version. Documents from before are found by such a field once they
 * are written anew, as {@code rebuild} does.
 */
public final class PrepareIndices {

  private PrepareIndices() {}

  /**
   * Makes every alias usable.
   *
   * @throws IOException if the cluster refuses or does not answer, or if a field is indexed in
   *     another way than before, which needs a rebuild
   */
  public static void run(ElasticsearchClient client) throws IOException {
    for (Indices index : Indices.values()) {
      if (!client.indices().existsAlias(request -> request.name(index.alias())).value()) {
        create(client, index, 1);
        client
            .indices()
            .putAlias(request -> request.index(index.generation(1)).name(index.alias()));
      } else {
        addFields(client, index);
      }
    }
  }

  private static void addFields(ElasticsearchClient client, Indices index) throws IOException {
    CreateIndexRequest defined =
        CreateIndexRequest.of(
            request -> request.index(index.alias()).withJson(new StringReader(index.definition())));
    try {
      client
          .indices()
          .putMapping(
              request -> request.index(index.alias()).properties(defined.mappings().properties()));
    } catch (ElasticsearchException e) {
      throw new IOException(
          "index %s cannot take the fields of this version, build it anew (./minyi rebuild): %s"
              .formatted(index.alias(), e.getMessage()),
          e);
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
