package io.minyi.jobs.index;

import io.minyi.jobs.JobSettings;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The Elasticsearch sink: bulks of documents with external versions, so that sending one again
 * changes nothing and at-least-once is enough. While Elasticsearch is away it holds back the stream
 * and loses nothing.
 */
public final class IndexDocuments extends AsyncSinkBase<IndexDocument, IndexDocument> {

  private static final long serialVersionUID = 1L;

  private static final int MAX_BATCH = 500;
  private static final int MAX_BATCH_BYTES = 8 << 20;

  /** More than one could overtake each other: of two documents of one version the later counts. */
  private static final int MAX_IN_FLIGHT = 1;

  private static final int MAX_BUFFERED = 4_000;
  private static final int MAX_MILLIS_IN_BUFFER = 300;

  /** Longer than the client waits for an answer, so that the client's own error comes first. */
  private static final int REQUEST_LIMIT_MILLIS = 120_000;

  private final SearchAddress address;
  private final DeadLetterQueue.Settings deadLetters;

  /** A sink to the cluster of the settings; documents that it refuses become dead letters. */
  public IndexDocuments(JobSettings settings) {
    this(settings, (document, context) -> document);
  }

  /** A sink that writes each document to the alias beside its own: that name with an ending. */
  public static IndexDocuments beside(String ending, JobSettings settings) {
    return new IndexDocuments(
        settings, (document, context) -> document.into(document.index() + ending));
  }

  private IndexDocuments(
      JobSettings settings, ElementConverter<IndexDocument, IndexDocument> converter) {
    super(
        converter,
        MAX_BATCH,
        MAX_IN_FLIGHT,
        MAX_BUFFERED,
        MAX_BATCH_BYTES,
        MAX_MILLIS_IN_BUFFER,
        MAX_BATCH_BYTES);
    address = SearchAddress.of(settings);
    deadLetters = DeadLetterQueue.Settings.of(settings);
  }

  @Override
  public StatefulSinkWriter<IndexDocument, BufferedRequestState<IndexDocument>> createWriter(
      WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<IndexDocument, BufferedRequestState<IndexDocument>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<IndexDocument>> state) {
    AsyncSinkWriterConfiguration configuration =
        AsyncSinkWriterConfiguration.builder()
            .setMaxBatchSize(getMaxBatchSize())
            .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
            .setMaxInFlightRequests(getMaxInFlightRequests())
            .setMaxBufferedRequests(getMaxBufferedRequests())
            .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
            .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
            .setRequestTimeoutMS(REQUEST_LIMIT_MILLIS)
            .setFailOnTimeout(false)
            .build();
    return new BulkWriter(
        getElementConverter(), context, configuration, state, address, deadLetters);
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<IndexDocument>> getWriterStateSerializer() {
    return new BufferedDocuments();
  }
}
