package io.minyi.dashboards.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.minyi.dashboards.refusal.IndexAwayException;
import io.minyi.index.Indices;
import java.io.IOException;
import java.util.Optional;
import org.elasticsearch.client.ResponseException;

/** Asks the indices; an index that nothing was written to yet is an empty one. */
public final class SearchIndex {

  private final ElasticsearchClient client;

  SearchIndex(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * A search in an index.
   *
   * @throws IndexAwayException if there is no answer
   */
  public <T> SearchResponse<T> search(
      Indices index, SearchRequest.Builder request, Class<T> document) {
    try {
      return client.search(
          request.index(index.alias()).ignoreUnavailable(true).allowNoIndices(true).build(),
          document);
    } catch (ElasticsearchException e) {
      throw away(e.status(), e);
    } catch (ResponseException e) {
      throw away(e.getResponse().getStatusLine().getStatusCode(), e);
    } catch (IOException e) {
      throw new IndexAwayException("Elasticsearch does not answer", e);
    }
  }

  /**
   * The document of an id.
   *
   * @throws IndexAwayException if there is no answer
   */
  public <T> Optional<T> find(Indices index, String id, Class<T> document) {
    return search(index, new SearchRequest.Builder().size(1).query(Terms.one("id", id)), document)
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .findFirst();
  }

  private static RuntimeException away(int status, Exception cause) {
    boolean isOurFault = status == 400;
    return isOurFault
        ? new IllegalStateException("Elasticsearch refused the query", cause)
        : new IndexAwayException("Elasticsearch answered " + status, cause);
  }
}
