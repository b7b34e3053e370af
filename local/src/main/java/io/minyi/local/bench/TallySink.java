package io.minyi.local.bench;

import io.minyi.jobs.index.IndexDocument;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Counts what leaves a job, and keeps nothing of it. */
final class TallySink implements Sink<IndexDocument> {

  private static final long serialVersionUID = 1L;

  private final String tally;

  TallySink(String tally) {
    this.tally = tally;
  }

  @Override
  public SinkWriter<IndexDocument> createWriter(WriterInitContext context) {
    return new Writer(Tally.of(tally));
  }

  private record Writer(Tally tally) implements SinkWriter<IndexDocument> {
    @Override
    public void write(IndexDocument document, Context context) {
      tally.take(document);
    }

    @Override
    public void flush(boolean isEnd) {}

    @Override
    public void close() {}
  }
}
