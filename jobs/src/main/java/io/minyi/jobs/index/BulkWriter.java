package io.minyi.jobs.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends bulks and decides for each document by the answer:
 *
 * <ul>
 *   <li>written, or a newer version is there: done
 *   <li>too busy (429) or a fault of the server (5xx): once more, after a pause
 *   <li>refused (any other 4xx): a dead letter
 * </ul>
 *
 * A bulk without an answer is sent again as a whole. The pause doubles from {@value
 * #FIRST_PAUSE_MILLIS} ms to {@value #LONGEST_PAUSE_MILLIS} ms while nothing gets through.
 */
final class BulkWriter extends AsyncSinkWriter<IndexDocument, IndexDocument> {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
  private static final int FIRST_PAUSE_MILLIS = 200;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int VERSION_CONFLICT = 409;

  private final SearchClient client;
  private final DeadLetterQueue deadLetters;
  private final int largest;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  BulkWriter(
      ElementConverter<IndexDocument, IndexDocument> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<IndexDocument>> state,
      SearchAddress address,
      DeadLetterQueue.Settings deadLetterSettings) {
    super(
        converter,
        context,
        configuration,
        state,
        new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
        new DequeRequestBuffer<>());
    try {
      client = new SearchClient(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deadLetters = new DeadLetterQueue(deadLetterSettings);
    largest = (int) configuration.getMaxRecordSizeInBytes();
  }

  @Override
  public void write(IndexDocument document, Context context)
      throws IOException, InterruptedException {
    if (getSizeInBytes(document) > largest) {
      deadLetters.send(document, "at most " + largest + " bytes").join();
    } else {
      super.write(document, context);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the handler hears of every outcome
  protected void submitRequestEntries(
      List<IndexDocument> documents, ResultHandler<IndexDocument> handler) {
    client
        .async()
        .bulk(request(documents))
        .thenCompose(response -> settle(documents, response))
        .whenComplete((again, error) -> finish(documents, again, error, handler));
  }

  private static BulkRequest request(List<IndexDocument> documents) {
    BulkRequest.Builder bulk = new BulkRequest.Builder();
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

  /** The documents that are to be sent again, once the refused ones are dead letters. */
  private CompletableFuture<List<IndexDocument>> settle(
      List<IndexDocument> documents, BulkResponse response) {
    List<IndexDocument> again = new ArrayList<>();
    List<CompletableFuture<Void>> refused = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      BulkResponseItem item = response.items().get(i);
      if (item.status() == TOO_MANY_REQUESTS || item.status() >= 500) {
        again.add(documents.get(i));
      } else if (item.status() >= 400 && item.status() != VERSION_CONFLICT) {
        refused.add(deadLetters.send(documents.get(i), reason(item)));
      }
    }
    return CompletableFuture.allOf(refused.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> again);
  }

  private void finish(
      List<IndexDocument> documents,
      List<IndexDocument> again,
      Throwable error,
      ResultHandler<IndexDocument> handler) {
    if (error != null) {
      LOG.warn("a bulk of {} documents got no answer: {}", documents.size(), error.toString());
      retryLater(documents, handler);
    } else if (!again.isEmpty()) {
      retryLater(again, handler);
    } else {
      failuresInARow.set(0);
      handler.complete();
    }
  }

  private static String reason(BulkResponseItem item) {
    // the type alone: the text of the error may repeat what the petition says
    return item.error() == null ? "status " + item.status() : String.valueOf(item.error().type());
  }

  private void retryLater(List<IndexDocument> documents, ResultHandler<IndexDocument> handler) {
    int doublings = Math.min(failuresInARow.getAndIncrement(), 5);
    long pause = Math.min(LONGEST_PAUSE_MILLIS, (long) FIRST_PAUSE_MILLIS << doublings);
    Executor later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS);
    later.execute(() -> handler.retryForEntries(documents));
  }

  @Override
  protected long getSizeInBytes(IndexDocument document) {
    return (long) document.json().length + document.id().length();
  }

  @Override
  public void close() {
    super.close();
    deadLetters.close();
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the client did not close", e);
    }
  }
}
