package io.minyi.jobs.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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
 * Gathers documents into {@link Bulks} and sends again what has to be sent again, after a pause
 * that doubles from {@value #FIRST_PAUSE_MILLIS} ms to {@value #LONGEST_PAUSE_MILLIS} ms while
 * nothing gets through.
 *
 * <p>A bulk without an answer is sent again as a whole. Until it has one the sink takes no barrier:
 * checkpoints of its job wait for Elasticsearch as its documents do.
 */
final class BulkWriter extends AsyncSinkWriter<IndexDocument, IndexDocument> {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
  private static final int FIRST_PAUSE_MILLIS = 200;
  private static final int LONGEST_PAUSE_MILLIS = 5_000;
  private static final int MOST_DOUBLINGS = 5;

  private final DeadLetterQueue deadLetters;
  private final Bulks bulks;
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
    SearchClient client;
    try {
      client = new SearchClient(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deadLetters = new DeadLetterQueue(deadLetterSettings);
    bulks = new Bulks(client, deadLetters);
    largest = (int) configuration.getMaxRecordSizeInBytes();
  }

  @Override
  public void write(IndexDocument document, Context context)
      throws IOException, InterruptedException {
    if (getSizeInBytes(document) > largest) {
      deadLetters.send(document, "≤ " + largest + " bytes").join();
    } else {
      super.write(document, context);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the handler hears of every outcome
  protected void submitRequestEntries(
      List<IndexDocument> documents, ResultHandler<IndexDocument> handler) {
    bulks
        .send(documents)
        .whenComplete(
            (again, error) -> {
              if (error == null) {
                finish(documents.size(), again, handler);
              } else {
                fail(documents, Bulks.cause(error), handler);
              }
            });
  }

  private void finish(int sent, List<IndexDocument> again, ResultHandler<IndexDocument> handler) {
    if (again.size() < sent) {
      failuresInARow.set(0);
    }
    if (again.isEmpty()) {
      handler.complete();
    } else {
      LOG.warn("{} of {} documents have to be sent again", again.size(), sent);
      retryLater(again, handler);
    }
  }

  private void fail(
      List<IndexDocument> documents, Throwable error, ResultHandler<IndexDocument> handler) {
    if (Bulks.isTransient(error)) {
      LOG.warn("a bulk of {} documents got no answer: {}", documents.size(), Bulks.words(error));
      retryLater(documents, handler);
    } else {
      // a client that broke stays broken; the job starts again with a new one
      handler.completeExceptionally(new IOException("the bulk sink cannot go on", error));
    }
  }

  private void retryLater(List<IndexDocument> documents, ResultHandler<IndexDocument> handler) {
    int doublings = Math.min(failuresInARow.getAndIncrement(), MOST_DOUBLINGS);
    long pause = Math.min(LONGEST_PAUSE_MILLIS, (long) FIRST_PAUSE_MILLIS << doublings);
    Executor later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS);
    later.execute(
        () -> {
          try {
            handler.retryForEntries(documents);
          } catch (RejectedExecutionException e) {
            LOG.debug("the task ended before {} documents were sent again", documents.size());
          }
        });
  }

  @Override
  protected long getSizeInBytes(IndexDocument document) {
    return (long) document.json().length + document.id().length();
  }

  @Override
  public void close() {
    super.close();
    try {
      bulks.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the client did not close", e);
    }
  }
}
