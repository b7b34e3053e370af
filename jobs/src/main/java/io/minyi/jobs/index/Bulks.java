package io.minyi.jobs.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.elasticsearch.client.ResponseException;

/**
 * Sends bulks and decides for each document by the answer:
 *
 * <ul>
 *   <li>written, or a newer version is there: done
 *   <li>refused for what it says (400): a dead letter
 *   <li>anything else is no fault of the document (busy, blocked, not allowed, alias missing): once
 *       more
 * </ul>
 *
 * A bulk that is refused as a whole holds one document that spoils it, e.g. by its id: each is sent
 * on its own, so that the one becomes a dead letter and no other waits for it.
 */
final class Bulks implements AutoCloseable {

  private static final int BAD_REQUEST = 400;
  private static final int VERSION_CONFLICT = 409;
  private static final int TOO_LARGE = 413;

  private final SearchClient client;
  private final DeadLetterQueue deadLetters;

  Bulks(SearchClient client, DeadLetterQueue deadLetters) {
    this.client = client;
    this.deadLetters = deadLetters;
  }

  /**
   * Sends documents. The result are those to be sent again, in their order, once the refused ones
   * are dead letters; it fails where there was no answer for any.
   */
  CompletableFuture<List<IndexDocument>> send(List<IndexDocument> documents) {
    return client
        .async()
        .bulk(request(documents))
        .thenCompose(response -> settle(documents, response))
        .exceptionallyCompose(error -> failed(documents, cause(error)));
  }

  private static BulkRequest request(List<IndexDocument> documents) {
    // without its alias a name would become an index of its own, with mappings that nobody chose
    BulkRequest.Builder bulk = new BulkRequest.Builder().requireAlias(true);
    for (IndexDocument document : documents) {
      bulk.operations(
          operation ->
              operation.index(
                  index ->
                      index
                          .index(document.index())
                          .id(document.id())
                          .version(document.version())
                          .versionType(VersionType.ExternalGte)
                          .document(BinaryData.of(document.json(), ContentType.APPLICATION_JSON))));
    }
    return bulk.build();
  }

  private CompletableFuture<List<IndexDocument>> settle(
      List<IndexDocument> documents, BulkResponse response) {
    List<IndexDocument> again = new ArrayList<>();
    Set<String> waiting = new HashSet<>();
    List<CompletableFuture<Void>> refused = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      IndexDocument document = documents.get(i);
      BulkResponseItem item = response.items().get(i);
      if (item.status() == BAD_REQUEST) {
        refused.add(deadLetters.send(document, reason(item)));
      } else if (isForLater(item.status()) || waiting.contains(document.id())) {
        // what follows a document of the same id stays behind it
        waiting.add(document.id());
        again.add(document);
      }
    }
    return CompletableFuture.allOf(refused.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> again);
  }

  private static boolean isForLater(int status) {
    return status >= 300 && status != VERSION_CONFLICT;
  }

  private static String reason(BulkResponseItem item) {
    // the type alone: the text of the error may repeat what the petition says
    return item.error() == null ? "status " + item.status() : String.valueOf(item.error().type());
  }

  private CompletableFuture<List<IndexDocument>> failed(
      List<IndexDocument> documents, Throwable error) {
    int status = status(error);
    if (status != BAD_REQUEST && status != TOO_LARGE) {
      return CompletableFuture.failedFuture(error);
    }
    if (documents.size() == 1) {
      return deadLetters.send(documents.get(0), "status " + status).thenApply(done -> List.of());
    }
    CompletableFuture<List<IndexDocument>> all = CompletableFuture.completedFuture(List.of());
    for (IndexDocument document : documents) {
      all = all.thenCompose(again -> sendAfter(again, document));
    }
    return all;
  }

  private CompletableFuture<List<IndexDocument>> sendAfter(
      List<IndexDocument> again, IndexDocument document) {
    if (again.stream().anyMatch(waiting -> waiting.id().equals(document.id()))) {
      return CompletableFuture.completedFuture(joined(again, List.of(document)));
    }
    return send(List.of(document)).thenApply(more -> joined(again, more));
  }

  private static List<IndexDocument> joined(List<IndexDocument> one, List<IndexDocument> other) {
    List<IndexDocument> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  /** The status of the answer to a whole bulk, 0 if there was none. */
  private static int status(Throwable error) {
    if (error instanceof ElasticsearchException refused) {
      return refused.status();
    }
    return error instanceof ResponseException refused
        ? refused.getResponse().getStatusLine().getStatusCode()
        : 0;
  }

  /** Whether sending the same once more may help; what is left is a fault of this software. */
  static boolean isTransient(Throwable error) {
    return error instanceof IOException || error instanceof ElasticsearchException;
  }

  /** An error for the log: an answer in words may repeat what a petition says. */
  static String words(Throwable error) {
    int status = status(error);
    return status > 0 ? "status " + status : error.toString();
  }

  /** What lies beneath the wrapping of futures. */
  static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? cause(error.getCause())
        : error;
  }

  @Override
  public void close() throws IOException {
    deadLetters.close();
    client.close();
  }
}
